/** The service's OpenAPI document: what the annotations of its resources leave out, taken from the resources themselves. */
package health.praxis.platform.openapi;
