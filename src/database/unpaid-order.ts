/**
 * Whether an order of the platform's, by the SQL that names its id, is to be paid for and no payment of it was authorised, nor is
 * one on its way: a process died after it had linked the order to its cart. Unknown where the platform has no payment for it.
 */
export const isUnpaid = (orderId: string): string => `exists (
    select 1 from "order" o join order_summary s on s.order_id = o.id and s.version = o.version and s.deleted_at is null
    where o.id = ${orderId} and (s.totals ->> 'current_order_total')::numeric > 0)
  and (
    select not bool_or(p.status in ('authorized', 'partially_authorized', 'partially_captured', 'completed')
      or exists (select 1 from payment_session a where a.payment_collection_id = p.id and a.status = 'pending_authorization' and a.deleted_at is null))
    from order_payment_collection y join payment_collection p on p.id = y.payment_collection_id and p.deleted_at is null
    where y.order_id = ${orderId} and y.deleted_at is null)`
