/** What is built when no other Temporal is at hand; time skipping needs a server of 1.32 or newer. */
export const SERVER_VERSION = '1.32.2';
/** The newest UI that builds from the Go module proxy. */
export const UI_VERSION = '2.55.0';
