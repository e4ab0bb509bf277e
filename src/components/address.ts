/** The address of a page of this site under the base path at which it is served: `address('lessons/')`. */
export const address = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`
