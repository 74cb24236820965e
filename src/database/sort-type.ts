/** As which PostgreSQL type a list's sort value is compared. */
export type SortType = "text" | "timestamptz" | "numeric"
