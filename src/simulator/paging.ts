import { answer, type SimulatedResponse } from './messages.ts';
import type { Call } from './routes.ts';

/** Items on a page, as recorded of the images of a lab plan. */
const pageSize = 200;

/** A page of a list, with the link to the next one as recorded: `$skipToken` and the host with its port. */
export function pageOf(call: Call, items: readonly unknown[]): SimulatedResponse {
  const skipped = Number(call.query('$skipToken') ?? '0');
  const start = Number.isInteger(skipped) && skipped > 0 ? skipped : 0;
  const end = start + pageSize;
  const value = items.slice(start, end);
  if (end >= items.length) return answer(200, { value });
  const filter = call.query('$filter');
  const filterPart = filter === undefined ? '' : `&$filter=${encodeURIComponent(filter)}`;
  const nextLink = `${originWithPort(call.url)}${encodeURI(call.path)}?api-version=${call.apiVersion}${filterPart}&$skipToken=${end}`;
  return answer(200, { value, nextLink });
}

function originWithPort(url: URL): string {
  return url.port === '' && url.protocol === 'https:' ? `${url.origin}:443` : url.origin;
}
