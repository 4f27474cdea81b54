/** Vite: a file as it stands. */
declare module '*?raw' {
  const text: string
  export default text
}
interface ImportMeta {
  /** Vite: the files of a pattern, imported where they are named. */
  glob<T>(pattern: string | readonly string[], options: { readonly eager: true; readonly import?: string }): Record<string, T>
}
