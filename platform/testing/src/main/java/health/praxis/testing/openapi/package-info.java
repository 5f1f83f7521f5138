/** What a service's OpenAPI document must say, and whether the answers of the service agree with it. */
package health.praxis.testing.openapi;
