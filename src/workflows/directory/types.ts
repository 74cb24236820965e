/** Who changes the directory, and from where. */
export interface DirectoryEditor {
  operator: { id: string; type: "user" | "api-key" }
  clientAddress: string
}
