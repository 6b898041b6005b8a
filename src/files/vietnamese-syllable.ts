const onsets = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))

/** Rimes without their tone. `ăk` stands in names of the Central Highlands (Đắk Lắk). */
const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
  ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh yt`.split(/\s+/),
)

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const onsetAndRime = /^(ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(.+)$/

/**
 * Tells whether a word can be a Vietnamese syllable: a known onset and rime, one tone at most, and only the sharp or the
 * heavy tone before a final p, t, c, ch. It knows no dictionary: `nguội` and `nguợt` are judged by form alone.
 *
 * @param word in composed form
 */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > 7) return false
  const parts = word.toLowerCase().normalize('NFD')
  const toneMarks = parts.match(tones) ?? []
  if (toneMarks.length > 1) return false
  const [, onset = '', rime = ''] = onsetAndRime.exec(parts.replace(tones, '').normalize('NFC')) ?? []
  if (!fits(onset, rime)) return false
  return !/[ptck]h?$/.test(rime) || rime.endsWith('nh') || toneMarks[0] === '\u0301' || toneMarks[0] === '\u0323'
}

function fits(onset: string, rime: string): boolean {
  if (onset === 'gi') return rimes.has(rime) || rimes.has(`i${rime}`)
  if (!onsets.has(onset) || !rimes.has(rime)) return false
  const front = /^[eêiy]/.test(rime)
  if (onset === 'c' || onset === 'ng') return !front
  if (onset === 'g') return !front || rime.startsWith('i')
  if (onset === 'gh' || onset === 'ngh') return front
  return onset !== 'qu' || !/^[uưo]/.test(rime)
}
