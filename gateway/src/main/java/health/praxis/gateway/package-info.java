/**
 * The only public entry. Every request is checked for its shape, then for its token, then handed to the one service
 * that owns the noun in its path, streamed both ways; reads composed of several services are answered here. The
 * gateway knows routes and limits and no rule of the domain: services verify the token again and decide.
 */
package health.praxis.gateway;
