import type { Json } from "./types";

/** Ask the workspace to do something; throws an Error a person can read. */
export async function post(deed: string, body: Json): Promise<Json> {
  let response: Response;
  try {
    response = await fetch(`/page/${deed}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error("The local workspace does not answer. Is it still running?");
  }
  const answer = (await response.json().catch(() => ({ ok: false, error: "The local workspace failed; its log says why." }))) as Json;
  if (!answer.ok) throw new Error(answer.error);
  return answer;
}
