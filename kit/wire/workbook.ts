/** What a workbook (.xlsx) is called among kinds of files. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
