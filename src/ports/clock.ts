/**
 * Business time: milliseconds since 1970 UTC. May be faster than real time (sandbox) and be set by tests.
 * What people see and what falls due is told by it; leases, HTTP timeouts and rate limits never are.
 */
export interface Clock {
  now(): number;
}
