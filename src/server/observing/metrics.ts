import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type MetricFamily, metricsText, type Sample } from './metrics-text.ts'

/** A request that was answered. */
export interface AnsweredRequest {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly durationMilliseconds: number
}

/** How many connections of a pool to the database there are, and how many requests wait for one. */
export interface PoolUse {
  readonly total: number
  readonly idle: number
  readonly waiting: number
}

export interface Metrics {
  count(request: AnsweredRequest): void
  /** All that was counted, as Prometheus reads it. */
  text(pools: Readonly<Record<string, PoolUse>>): string
}

/** Upper ends of the classes of durations, in seconds. */
const ends = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

interface Series {
  readonly labels: Readonly<Record<string, string>>
  readonly classes: number[]
  count: number
  seconds: number
}

const nanosecondsPerSecond = 1e9

type LagMonitor = ReturnType<typeof monitorEventLoopDelay>
let monitor: LagMonitor | undefined

/** There is one event loop, so one monitor serves all. */
function lagMonitor(): LagMonitor {
  if (monitor) return monitor
  monitor = monitorEventLoopDelay({ resolution: 20 })
  monitor.enable()
  return monitor
}

/** Counts requests since the start of the server; measures the process when it is read. */
export function createMetrics(): Metrics {
  const series = new Map<string, Series>()
  const delay = lagMonitor()
  return {
    count({ method, route, status, durationMilliseconds }) {
      const labels = { method, route, status: String(status) }
      const key = Object.values(labels).join(' ')
      const one = series.get(key) ?? { labels, classes: ends.map(() => 0), count: 0, seconds: 0 }
      series.set(key, one)
      const seconds = durationMilliseconds / 1000
      one.count++
      one.seconds += seconds
      const at = ends.findIndex((end) => seconds <= end)
      if (at >= 0) one.classes[at] = (one.classes[at] ?? 0) + 1
    },
    text(pools) {
      const lag = [delay.percentile(50), delay.percentile(99)].map((each) => each / nanosecondsPerSecond)
      delay.reset()
      return metricsText([...requestFamilies([...series.values()]), ...poolFamilies(pools), ...processFamilies(lag)])
    },
  }
}

function requestFamilies(series: readonly Series[]): readonly MetricFamily[] {
  return [
    {
      name: 'chiso_http_requests_total',
      kind: 'counter',
      help: 'Requests answered, by pattern of the route',
      samples: series.map(({ labels, count }) => ({ labels, value: count })),
    },
    {
      name: 'chiso_http_request_duration_seconds',
      kind: 'histogram',
      help: 'Time from a request to its answer',
      samples: series.flatMap(histogramOf),
    },
  ]
}

function histogramOf({ labels, classes, count, seconds }: Series): readonly Sample[] {
  let below = 0
  const buckets = ends.map((end, at) => {
    below += classes[at] ?? 0
    return { suffix: '_bucket', labels: { ...labels, le: String(end) }, value: below }
  })
  return [
    ...buckets,
    { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
    { suffix: '_sum', labels, value: seconds },
    { suffix: '_count', labels, value: count },
  ]
}

function poolFamilies(pools: Readonly<Record<string, PoolUse>>): readonly MetricFamily[] {
  const samples = Object.entries(pools).flatMap(([pool, use]) =>
    Object.entries(use).map(([state, value]) => ({ labels: { pool, state }, value })),
  )
  return [{ name: 'chiso_db_connections', kind: 'gauge', help: 'Connections to the database, and who waits', samples }]
}

function processFamilies([median = 0, high = 0]: readonly number[]): readonly MetricFamily[] {
  const { rss, heapUsed, external } = process.memoryUsage()
  const memory = { rss, heap: heapUsed, external }
  return [
    {
      name: 'chiso_process_memory_bytes',
      kind: 'gauge',
      help: 'Memory of the process',
      samples: Object.entries(memory).map(([part, value]) => ({ labels: { part }, value })),
    },
    {
      name: 'chiso_event_loop_lag_seconds',
      kind: 'gauge',
      help: 'How late the event loop ran since the last reading',
      samples: [
        { labels: { quantile: '0.5' }, value: median },
        { labels: { quantile: '0.99' }, value: high },
      ],
    },
    { name: 'chiso_process_uptime_seconds', kind: 'gauge', help: 'Age of the process', samples: [uptime()] },
  ]
}

function uptime(): Sample {
  return { labels: {}, value: process.uptime() }
}
