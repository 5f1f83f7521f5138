/** What a service does by itself, without a request: it looks for work again and again, and does it as a tenant. */
package health.praxis.platform.work;
