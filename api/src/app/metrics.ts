import { collectDefaultMetrics, Registry } from 'prom-client';
import { auditLag, tallyDifferences } from './background.ts';

/** The figures of the background work. */
export function backgroundMetrics(): Registry {
  const metrics = new Registry();
  metrics.registerMetric(auditLag);
  metrics.registerMetric(tallyDifferences);
  return metrics;
}

/** Node's own figures of this process. */
export function processMetrics(): Registry {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  return metrics;
}

/** The figures of a process that does everything, in Prometheus's text format. */
export function allMetrics(): () => Promise<string> {
  const metrics = Registry.merge([processMetrics(), backgroundMetrics()]);
  return () => metrics.metrics();
}
