/** Points on the way of a turn, a look-up, a save and a card at which a process may die. Each is before or after a commit. */
export type Point =
  | 'turnDecided'
  | 'turnCommitted'
  | 'inquiryClaimed'
  | 'inquiryAnswered'
  | 'inquiryCommitted'
  | 'saveClaimed'
  | 'saveObserved'
  | 'saveIntended'
  | 'saveActed'
  | 'saveCommitted'
  | 'cardClaimed'
  | 'cardPosted'
  | 'cardUpdated'
  | 'cardCommitted';

/**
 * Called at each point; `detail` says of what (a verb, the status of a save, the kind of a card). Production does nothing
 * there; tests kill the process.
 */
export type Reached = (point: Point, detail: string) => Promise<void>;
