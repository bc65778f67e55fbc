/**
 * Carries out a command of the sandbox (`POST /api/<name>`). Rejects where the sandbox refuses it or is gone.
 * @param {string} name
 * @param {object} [body]
 * @returns {Promise<unknown>}
 */
export async function command(name, body = {}) {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = /** @type {unknown} */ (await response.json());
  if (!response.ok) throw new Error(/** @type {{ message: string }} */ (answer).message);
  return answer;
}
