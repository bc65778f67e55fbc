/** The composed bot. */
export interface Application {
  /** Opens the store, starts the workers, listens. Resolves with the port once requests are taken. */
  start(): Promise<{ readonly port: number }>;
  /** Stops taking requests, lets running turns and sends end (at most 10 s real time), closes the store. */
  stop(): Promise<void>;
  /** Resolves once no turn is running and no card is due. For tests, instead of sleeping. */
  settled(): Promise<void>;
}
