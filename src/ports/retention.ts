/** What is forgotten because nobody has touched it for long. */
export interface RetentionRecords {
  /**
   * Deletes what was last changed before this instant (business time): operations that have ended; image saves without
   * an operation; interviews without an image save; each with the cards that show it. Cards that show none of these, by
   * when they were inserted; inquiries, audit rows, presses, deliveries and dialog states; then conversations and people
   * that nothing refers to any more and that were last seen before it.
   */
  deleteOlderThan(before: number): Promise<RetentionCounts>;
}

/** How many rows of each were deleted. */
export interface RetentionCounts {
  readonly operations: number;
  readonly imageSaves: number;
  readonly interviews: number;
  readonly inquiries: number;
  readonly auditRows: number;
  readonly cards: number;
  readonly presses: number;
  readonly deliveries: number;
  readonly dialogStates: number;
  readonly conversations: number;
  readonly people: number;
}
