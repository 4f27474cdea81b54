import readXlsxFile from 'read-excel-file/node'

/** What a reader finds in an .xlsx file: its sheets in order, each with its lines; what is empty is null. */
export async function readSheets(
  file: ArrayBuffer | Uint8Array<ArrayBuffer>,
): Promise<{ sheet: string; data: (string | number | boolean | Date | null)[][] }[]> {
  return (await readXlsxFile(Buffer.from(file as ArrayBuffer))) as { sheet: string; data: (string | number | boolean | Date | null)[][] }[]
}
