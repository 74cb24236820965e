/** How each mail to a person begins. */
export const enHello = { kind: "paragraph", text: "Hello{{#if name}} {{name}}{{/if}}," } as const
export const deHello = { kind: "paragraph", text: "Guten Tag{{#if name}} {{name}}{{/if}}," } as const
