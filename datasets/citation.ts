import { type Basis, type Confidence, LAW } from './law.ts'

const said: Readonly<Record<Confidence, string>> = { document: '', secondary: '（据二手资料，待核原文）', unchecked: '（凭记忆，待核原文）' }

/** A rule's source in words, with how sure it is: `森林法第三十八条`. */
export const articleOf = (basis: Basis, confidence: Confidence = 'document'): string => `${LAW[basis.document].title.replace('中华人民共和国', '')}${basis.article}${said[confidence]}`
