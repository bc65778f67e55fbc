import type { NewPlace } from '../support/stores.ts';
import { auditContract } from './audit.contract.ts';
import { cardCommandsContract, type RandomCommands } from './cardCommands.contract.ts';
import { cardsContract } from './cards.contract.ts';
import { claimsContract } from './claims.contract.ts';
import { conversationsContract } from './conversations.contract.ts';
import { imageSavesContract } from './imageSaves.contract.ts';
import { inquiriesContract } from './inquiries.contract.ts';
import { interviewsContract } from './interviews.contract.ts';
import { openStores } from './openStores.ts';
import { operationClaimsContract } from './operationClaims.contract.ts';
import { operationCommandsContract } from './operationCommands.contract.ts';
import { operationsContract } from './operations.contract.ts';
import { peopleContract } from './people.contract.ts';
import { pressesContract } from './presses.contract.ts';
import { retentionContract } from './retention.contract.ts';
import { transactionsContract } from './transactions.contract.ts';

/** What ports/store promises, of whichever database. */
export function storeContract(newPlace: NewPlace, randomCommands: RandomCommands): void {
  const stores = openStores(newPlace);
  transactionsContract(stores);
  peopleContract(stores);
  conversationsContract(stores);
  interviewsContract(stores);
  cardsContract(stores);
  claimsContract(stores);
  cardCommandsContract(stores, randomCommands);
  pressesContract(stores);
  inquiriesContract(stores);
  imageSavesContract(stores);
  operationsContract(stores);
  operationClaimsContract(stores);
  operationCommandsContract(stores, randomCommands);
  auditContract(stores);
  retentionContract(stores);
}
