import type { ConformanceHarness } from '@kangqiao/his-conformance';

export type SandboxAids = Required<Pick<ConformanceHarness, 'during' | 'arrive' | 'stopSession' | 'reset'>>;

/** What only a hospital of the sandbox does on request: fail, call patients in, stop sessions. */
export function sandboxAids(sandbox: string, hospitalId: string): SandboxAids {
  const control = async (method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void> => {
    const response = await fetch(`${sandbox}/_control/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the sandbox answered ${method} ${path} with ${response.status}`);
    await response.arrayBuffer();
  };
  const hospital = `hospitals/${encodeURIComponent(hospitalId)}`;
  return {
    during: async (operation, kind, act) => {
      await control('POST', `${hospital}/faults`, { operation, kind });
      try {
        return await act();
      } finally {
        await control('DELETE', `${hospital}/faults`);
      }
    },
    arrive: (clientRef) =>
      control('POST', `${hospital}/bookings/${encodeURIComponent(clientRef)}/state`, { state: 'arrived' }),
    stopSession: ({ sessionId, from, to, substitute, reason }) =>
      control('POST', `${hospital}/sessions/${encodeURIComponent(sessionId)}/stop`, {
        from,
        to,
        substitute,
        reason,
        push: false,
      }),
    reset: () => control('POST', 'reset'),
  };
}
