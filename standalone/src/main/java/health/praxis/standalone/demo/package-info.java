/**
 * The story of the product, told from outside: an EHR's bundles are imported, plans are made, eight weeks of therapy are
 * written down, a fall happens, and an analyst reads the events. HTTP through the gateway and a Kafka consumer, nothing
 * else. Playing it again changes nothing; a server that goes away in the middle is waited for.
 */
package health.praxis.standalone.demo;
