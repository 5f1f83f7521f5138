/** What every HTTP process does with every request: an id to quote, strict JSON, strict path parameters, a clock. */
package health.praxis.platform.http;
