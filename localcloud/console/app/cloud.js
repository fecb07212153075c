/** The environment this page shows: `?env=`, or the cloud's own. */
export const env = new URLSearchParams(location.search).get('env');

function address(path) {
  return `/_cloud/api/${path}${env ? `${path.includes('?') ? '&' : '?'}env=${encodeURIComponent(env)}` : ''}`;
}

/** Asks the local interface; throws the text of a refusal. */
export async function get(path) {
  return read(await fetch(address(path)));
}

export async function post(path, body) {
  return read(await fetch(address(path), { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) }));
}

async function read(response) {
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error?.message ?? `HTTP ${response.status}`);
  return answer;
}
