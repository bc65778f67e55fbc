import { isWithin } from './resourceIds.ts';

/** Resources by id, found without regard to case and listed in the order they were added. */
export class ResourceTable<Item extends { readonly id: string }> {
  readonly #items = new Map<string, Item>();

  constructor(items: Iterable<Item>) {
    for (const item of items) this.put(item);
  }

  get(id: string): Item | undefined {
    return this.#items.get(id.toLowerCase());
  }

  put(item: Item): void {
    this.#items.set(item.id.toLowerCase(), item);
  }

  /** Changes some fields of what has this id; does nothing where nothing has it. */
  update(id: string, change: Partial<Omit<Item, 'id'>>): void {
    const item = this.get(id);
    if (item !== undefined) this.put({ ...item, ...change });
  }

  delete(id: string): boolean {
    return this.#items.delete(id.toLowerCase());
  }

  /** What lies at or below a scope. */
  within(scope: string): readonly Item[] {
    return [...this.#items.values()].filter(({ id }) => isWithin(id, scope));
  }

  all(): readonly Item[] {
    return [...this.#items.values()];
  }
}
