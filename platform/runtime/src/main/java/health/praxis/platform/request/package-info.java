/** How every resource answers: versions as ETags, safe retries, sealed cursors, merge patches. */
package health.praxis.platform.request;
