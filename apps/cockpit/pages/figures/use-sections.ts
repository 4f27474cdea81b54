import { useRegisters } from '#kit/ui/parts/registers.ts'

export type Section = { readonly number: string; readonly title: string }

/** The sections of the city's outline in their order; which the navigation has already asked for. */
export function useSections(): Section[] {
  const { data } = useRegisters()
  return (data?.outline.parts ?? []).flatMap((chapter) => [{ number: chapter.number, title: chapter.title }, ...chapter.sections])
}
