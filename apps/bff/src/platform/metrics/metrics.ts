import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Upper bounds in seconds: a cached answer, a query, a slow hospital, its deadline. */
const BOUNDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What this instance has counted since its start. Series are kept for as long as the process runs, so labels are of a small
 * set (routes, statuses, hospitals, operations): never an id, a name or a path with values.
 */
export class Metrics {
  readonly #registry = new Registry();

  readonly requests = new Histogram({
    name: 'kangqiao_request_seconds',
    help: 'How long requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: BOUNDS,
    registers: [this.#registry],
  });

  readonly hospitalCalls = new Histogram({
    name: 'kangqiao_hospital_seconds',
    help: 'How long calls to hospitals took, with all their attempts',
    labelNames: ['hospital', 'system', 'operation', 'outcome'],
    buckets: BOUNDS,
    registers: [this.#registry],
  });

  readonly breakers = new Gauge({
    name: 'kangqiao_hospital_breaker_open',
    help: '1 while a system of a hospital is left alone, 0.5 while it is tried again',
    labelNames: ['hospital', 'system'],
    registers: [this.#registry],
  });

  readonly databaseWaits = new Counter({
    name: 'kangqiao_database_waits_total',
    help: 'Statements that found no free connection',
    labelNames: ['share'],
    registers: [this.#registry],
  });

  /** Memory, processor, garbage collection and event loop of the process, for as long as it runs. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** In Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** Of the text that `text` gives. */
  get contentType(): string {
    return this.#registry.contentType;
  }
}
