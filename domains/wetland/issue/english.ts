/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  协调解决湿地问题: 'Wetland problems solved',
  '问题台账中领域为湿地、已销号的问题，按首次销号时间，各种来源和程度都计；与全部已销号重点难点问题在同一台账，重点、难点的同时是其中一部分，不重复登记；移送、并案、不属实的不计':
    'Problems of the field wetland closed in the register of problems, by the time of first closing, of every source and severity; they stand in the same register as all key and hard problems closed, and key or hard ones are a part of those without being entered twice; those passed on, merged or found untrue do not count',
}
