import { scaleBand, scaleLinear } from "d3-scale"

/** A period as a chart draws it; amounts are decimals. */
interface ChartPeriod {
  starts_at: string
  used: string
  reserved: string
  /** What could be spent. */
  available: string
}

interface Part {
  x: number
  y: number
  width: number
  height: number
}

interface PeriodBar<P> {
  period: P
  used: Part
  held: Part
  isOver: boolean
  /** Where the limit lies. */
  limit: { from: number; to: number; y: number }
}

/** Units of the drawing, which is stretched to the room there is. */
export const chartWidth = 120
export const chartHeight = 100

/** Of a period's column; the rest is air. */
const BAR_SHARE = 0.7

/** About as many lines behind the bars. */
const LINES = 4

/** Where the bars of periods lie, with the amounts of the lines behind them from the lowest on. For the eye: floats will do. */
export function layOutPeriods<P extends ChartPeriod>(
  periods: readonly P[]
): { bars: PeriodBar<P>[]; lines: { amount: number; y: number }[] } {
  const figures = periods.map((period) => ({
    period,
    used: Math.max(0, Number(period.used)),
    held: Math.max(0, Number(period.reserved)),
    available: Number(period.available),
  }))
  const highest = Math.max(...figures.flatMap(({ used, held, available }) => [used + held, available]))
  const y = scaleLinear([0, highest], [chartHeight, 0]).nice(LINES)
  const column = scaleBand(periods.map(({ starts_at }) => starts_at), [0, chartWidth])
  const width = column.bandwidth() * BAR_SHARE
  return {
    lines: y.ticks(LINES).map((amount) => ({ amount, y: y(amount) })),
    bars: figures.map(({ period, used, held, available }) => {
      const name = period.starts_at
      const from = column(name) ?? 0
      const x = from + (column.bandwidth() - width) / 2
      const part = (low: number, high: number): Part => ({ x, width, y: y(high), height: y(low) - y(high) })
      return {
        period,
        used: part(0, used),
        held: part(used, used + held),
        isOver: used + held > available,
        limit: { from, to: from + column.bandwidth(), y: y(available) },
      }
    }),
  }
}
