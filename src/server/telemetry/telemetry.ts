/** What is known of a request when it has been answered; nothing of it is somebody's. */
export interface Answered {
  method: string;
  /** The pattern, `/api/cases/:number`: never the address itself, in which people search for names. */
  route: string;
  status: number;
  seconds: number;
  requestId: string;
}

/** Traces and metrics, where a collector is configured. Nothing in them is about a person: no ids, no bodies, no addresses. */
export interface Telemetry {
  /** Does `work` inside a span, which is told what came of it. `headers` may carry the span of a caller. */
  request(headers: Headers, work: () => Promise<void>, answered: () => Answered): Promise<void>;
  /** Sends what is not sent yet. */
  end(): Promise<void>;
}
