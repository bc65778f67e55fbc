import type { Records } from '../ports/store.ts';
import { auditRecords } from './audit.ts';
import { cardRecords } from './cards.ts';
import { conversationRecords } from './conversations.ts';
import { deliveryRecords } from './deliveries.ts';
import { dialogStateRecords } from './dialogStates.ts';
import { imageSaveRecords } from './imageSaves.ts';
import { inquiryRecords } from './inquiries.ts';
import { interviewRecords } from './interviews.ts';
import { operationRecords } from './operations.ts';
import { peopleRecords } from './people.ts';
import { pressRecords } from './presses.ts';
import { retentionRecords } from './retention.ts';
import type { DatabaseTransaction, DialectName } from './schema.ts';

/** Everything a transaction reads and writes. */
export function recordsOf(database: DatabaseTransaction, dialect: DialectName): Records {
  return {
    people: peopleRecords(database),
    conversations: conversationRecords(database),
    dialogStates: dialogStateRecords(database),
    interviews: interviewRecords(database),
    cards: cardRecords(database, dialect),
    presses: pressRecords(database),
    deliveries: deliveryRecords(database),
    inquiries: inquiryRecords(database, dialect),
    imageSaves: imageSaveRecords(database),
    operations: operationRecords(database, dialect),
    audit: auditRecords(database),
    retention: retentionRecords(database),
  };
}
