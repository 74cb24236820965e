/**
 * The key of this module in the container. In a file of its own, so that a
 * provider can name its module without loading the service and the tables.
 */
export const ERP_MODULE = "customer_center_erp"
