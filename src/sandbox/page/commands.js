/**
 * Carries out a command of the sandbox (`POST /api/<name>`). Rejects where the sandbox refuses it or is gone.
 * @param {string} name
 * @param {object} [body]
 * @returns {Promise<any>}
 */
export async function command(name, body = {}) {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}
