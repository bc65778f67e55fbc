import type { Generated, Selectable } from 'kysely';
import type { ImageSaveState } from '../domain/imageSave.ts';
import type { SaveProgress } from '../domain/templateSave.ts';

/* The tables of template saves. How values are kept: see schema.ts. */

type Flag = 0 | 1;

/** What makes a row claimable, see leasedRows.ts. */
interface LeasedColumns {
  /** Null: nothing is left to do. */
  due_at: number | null;
  /** Fencing token: grows with every claim. */
  epoch: number;
  /** Null: nobody holds it. Told by the database's clock on PostgreSQL, by real time on SQLite. */
  lease_until: number | null;
}

interface InquiryTable extends LeasedColumns {
  /** Grows with every insert: tells the newest of a subject. */
  position: Generated<number>;
  id: string;
  person_id: string;
  subject_id: string;
  /** Inquiry as JSON. */
  inquiry: string;
  /** InquiryAnswer as JSON; null while Azure is being asked. */
  answer: string | null;
  asked_at: number;
  deadline: number;
}

interface ImageSaveTable {
  id: string;
  person_id: string;
  conversation_id: string;
  interview_id: string;
  version: number;
  /** Copied from `state` at every write. */
  status: ImageSaveState['status'];
  /** A lab is waited for and nobody was reminded of it yet: copied from `state` as well. */
  awaits_reminder: Flag;
  /** ImageSaveState as JSON. */
  state: string;
  changed_at: number;
}

interface OperationTable extends LeasedColumns {
  id: string;
  person_id: string;
  conversation_id: string;
  image_save_id: string;
  version: number;
  /** These four are copied from `target` in lower case, since Azure compares without case. */
  plan_id: string;
  template_vm_id: string;
  gallery_id: string;
  image_name: string;
  /** SaveTarget as JSON. */
  target: string;
  /** Copied from `progress` at every write, as `ended` is. */
  status: SaveProgress['status'];
  ended: Flag;
  /** SaveProgress as JSON. */
  progress: string;
  cancel_requested: Flag;
  /** Changed by a person since it was last claimed: due at once when it is released, whatever the tick says. */
  woken: Flag;
  /** JSON. */
  steps: string;
  created_at: number;
  changed_at: number;
}

interface AuditTable {
  /** Grows with every insert: the order of what happened in the same millisecond. */
  position: Generated<number>;
  id: string;
  at: number;
  /** Null: the bot itself. */
  person_id: string | null;
  action: string;
  subject_id: string;
  from_state: string;
  to_state: string;
  note: string;
}

export interface SaveTables {
  inquiry: InquiryTable;
  image_save: ImageSaveTable;
  operation: OperationTable;
  audit: AuditTable;
}

export type InquiryTableRow = Selectable<InquiryTable>;
export type ImageSaveTableRow = Selectable<ImageSaveTable>;
export type OperationTableRow = Selectable<OperationTable>;
