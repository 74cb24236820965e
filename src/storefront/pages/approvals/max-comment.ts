/** Characters that a comment may have. */
export const maxComment = 2_000
