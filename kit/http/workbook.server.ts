import { workbookType } from '#kit/wire/workbook.ts'

/** A workbook to keep, under a name in any script. */
export const sentWorkbook = (bytes: Uint8Array<ArrayBuffer>, name: string): Response =>
  new Response(bytes, {
    headers: { 'Content-Type': workbookType, 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}` },
  })
