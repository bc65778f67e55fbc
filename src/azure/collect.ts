import { Refusal } from './faults.ts';

/** Far above what a school has; an endless list ends here. */
const longest = 20_000;

/**
 * All items of a list of the SDK, page by page.
 *
 * @throws Refusal where there are more than 20,000
 */
export async function collect<Item>(list: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of list) {
    if (items.length === longest) throw new Refusal('ListTooLong', `A list of Azure has more than ${longest} items.`);
    items.push(item);
  }
  return items;
}
