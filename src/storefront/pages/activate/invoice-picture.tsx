import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useShop } from "../../app/shop-context"
import type { MarkedNumber } from "./activation-entries"

/** An invoice with both numbers marked; the one that is being typed stands out. */
export function InvoicePicture({ marked }: { marked: MarkedNumber }) {
  const { t } = useTranslation()
  const { config } = useShop()
  return (
    <div className="overflow-hidden rounded-xl border bg-ui-bg-component">
      <svg
        viewBox="0 0 440 262"
        role="img"
        aria-label={t("invoice.picture")}
        className="block w-full select-none"
      >
        <rect
          x="36"
          y="24"
          width="368"
          height="260"
          rx="6"
          className="fill-ui-bg-base stroke-ui-border-base"
        />
        <rect x="58" y="44" width="22" height="22" rx="5" className="fill-ui-contrast-bg-base" />
        <text
          x="69"
          y="59"
          textAnchor="middle"
          className="fill-ui-contrast-fg-primary text-[11px] font-semibold"
        >
          {config.shop_name.charAt(0).toUpperCase()}
        </text>
        <text x="58" y="104" className="fill-ui-fg-base text-[17px] font-semibold tracking-tight">
          {t("invoice.title")}
        </text>
        <Line x={58} y={122} width={96} />
        <Line x={58} y={134} width={72} />
        <Line x={58} y={146} width={84} />
        <NumberRow
          y={86}
          number={1}
          label={t("fields.customerNumber")}
          value="10042"
          isMarked={marked === "customer"}
        />
        <NumberRow
          y={122}
          number={2}
          label={t("fields.invoiceNumber")}
          value="RE-2381"
          isMarked={marked === "invoice"}
        />
        <text x="211" y="62" className="fill-ui-fg-subtle text-[10.5px]">
          {t("invoice.date")}
        </text>
        <Line x={330} y={55} width={46} />
        <ItemRow y={186} widths={[132, 22, 40]} />
        <ItemRow y={206} widths={[108, 22, 34]} />
        <ItemRow y={226} widths={[150, 22, 44]} />
        <text
          x="320"
          y="256"
          textAnchor="end"
          className="fill-ui-fg-base text-[10.5px] font-semibold"
        >
          {t("invoice.total")}
        </text>
        <rect x="330" y="248" width="50" height="7" rx="3.5" className="fill-ui-fg-subtle" />
      </svg>
    </div>
  )
}

interface NumberRowProps {
  y: number
  number: 1 | 2
  label: string
  value: string
  isMarked: boolean
}

function NumberRow({ y, number, label, value, isMarked }: NumberRowProps) {
  return (
    <g>
      <rect
        x="193"
        y={y - 9}
        width="195"
        height="28"
        rx="7"
        strokeWidth={isMarked ? 2 : 1}
        className={clx(
          "fill-ui-tag-blue-bg transition-fg",
          isMarked ? "stroke-ui-fg-interactive" : "stroke-ui-tag-blue-border"
        )}
      />
      <text x="211" y={y + 9} className="fill-ui-tag-blue-text text-[10.5px]">
        {label}
      </text>
      <text
        x="376"
        y={y + 9}
        textAnchor="end"
        className="fill-ui-tag-blue-text text-[11.5px] font-semibold"
      >
        {value}
      </text>
      <circle cx="194" cy={y + 5} r="10" className="fill-ui-fg-interactive" />
      <text x="194" y={y + 9} textAnchor="middle" className="fill-ui-bg-base text-[11px] font-bold">
        {number}
      </text>
    </g>
  )
}

function Line({ x, y, width }: { x: number; y: number; width: number }) {
  return <rect x={x} y={y} width={width} height="6" rx="3" className="fill-ui-border-strong" />
}

function ItemRow({ y, widths }: { y: number; widths: [number, number, number] }) {
  return (
    <g>
      <rect x="58" y={y - 10} width="324" height="1" className="fill-ui-border-base" />
      <Line x={58} y={y} width={widths[0]} />
      <Line x={270} y={y} width={widths[1]} />
      <Line x={380 - widths[2]} y={y} width={widths[2]} />
    </g>
  )
}
