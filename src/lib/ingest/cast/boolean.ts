import { isBlank, plain, type Reading } from './text';

const yes = new Set(
  'ya,iya,y,yes,true,1,benar,betul,sudah,ada,pernah,v,√,✓,✔,on,aktif,oui,si,terpenuhi,setuju,direkrut,diterima'.split(',')
);
const no = new Set('tidak,tdk,tak,t,no,n,false,0,salah,belum,bukan,tidak ada,belum ada,tidak pernah,off,non,nihil'.split(','));
const positive =
  /^(?:(?:ya|yes|sudah)\b|(?:bekerja|berwirausaha|wirausaha|wiraswasta|kuliah|melanjutkan|studi lanjut|mencari kerja|working|employed|studying|self-employed)$)/;
const negative = /^(?:tidak|tdk|belum|bukan|no|not|never)\b/;

/** Yes or no: `Ya`, `Y`, `1`, `sudah`, `✓`; `Tidak`, `belum bekerja`, `0`. Empty is missing, not no. */
export function readBoolean(text: string): Reading<boolean> {
  const t = plain(text);
  if (yes.has(t)) return true;
  if (no.has(t)) return false;
  if (isBlank(t) || t === 'na' || t === 'tidak diketahui' || t === 'tidak tahu' || t === 'unknown') return null;
  if (positive.test(t)) return true;
  return negative.test(t) ? false : undefined;
}
