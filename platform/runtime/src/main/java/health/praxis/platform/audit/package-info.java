/**
 * Who did what, when, from where, to which record, with which outcome. Every request leaves entries, refused ones too;
 * they are written behind the answers, within a second, and none is ever dropped. Seals chain them, so that a changed,
 * removed or cut-off row is found.
 */
package health.praxis.platform.audit;
