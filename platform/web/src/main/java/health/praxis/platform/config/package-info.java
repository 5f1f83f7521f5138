/** Where settings come from beside the environment. */
package health.praxis.platform.config;
