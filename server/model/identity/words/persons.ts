/** Words of people's names, folded (see names/fold). */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Stand before a name and are no part of it; as family names (King, Judge) they stand behind it. */
export const TITLES_BEFORE = new Set(
  list(`mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess rev reverend hon
    honourable honorable senator sen representative rep congressman congresswoman president secretary minister
    ceo cfo coo cto chairman chairwoman chair judge justice general gen colonel col captain capt lieutenant lt
    sergeant sgt admiral adm ambassador amb governor gov mayor king queen prince princess sheikh excellency
    the right herr frau monsieur madame mme sra don dona signor signora`),
);

/** Stand behind a name. */
export const TITLES_BEHIND = new Set(
  list(`ceo cfo coo cto chairman chairwoman chair president phd md esq esquire mba cpa obe mbe cbe kbe kcb kc qc mp
    mep cfa jd dds msc bsc retd mr mrs ms dr prof`),
);

/** Tell a parent from a child of the same name. */
export const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'Jr',
  junior: 'Jr',
  sr: 'Sr',
  senior: 'Sr',
  ii: 'II',
  iii: 'III',
  iv: 'IV',
};

/** Left out as often as written. */
export const PARTICLES = new Set(
  list(
    'de del della der den di da das do dos du la le les van von vom zu zum ter ten al el bin bint ibn abu y e af av',
  ),
);

/** Given names that stand for each other: short forms, and one name as it is written in Latin letters by several. A line is one group. */
export const GIVEN_NAMES: ReadonlyArray<readonly string[]> = `
james jim jimmy jamie
robert bob bobby rob robbie bert
william bill billy will willy
richard rick dick rich ricky
john jack johnny jon
johannes johann hans
joseph joe joey josef
iosif josef
michael mike mick
mikhail mykhailo mihail misha michail
thomas tom tommy tomas
charles charlie chuck
karl carl
edward ed eddie ted ned eduard
theodore theo teddy ted
anthony tony antony
daniel dan danny
david dave davy
matthew matt
christopher chris kris christoph
andrew andy drew
andrei andrey andrii andriy
nicholas nick nicolas
nikolai nikolay mykola
alexander alex aleksandr aleksander alexandre sasha oleksandr
alexei alexey aleksei aleksey oleksii alexis
benjamin ben benny
samuel sam sammy
steven steve stephen stefan stephan
gregory greg grigory grigori
patrick pat paddy
peter pete
pyotr petr petro
paul pablo
pavel pavlo
francis frank
frederick fred freddy
friedrich fritz
george georg
georgy georgi georgii heorhii
yuri yury yuriy iurii
henry harry hank
lawrence larry
leonard leo len
raymond ray
ronald ron ronnie
donald don donnie
kenneth ken kenny
timothy tim timmy
philip phil phillip
jeffrey jeff geoffrey geoff
jonathan jon jonny
joshua josh
zachary zach zack
nathaniel nathan nate
vladimir volodymyr vova wladimir
dmitry dmitri dmitriy dmytro dima dimitri
sergei sergey serhii sergio
evgeny yevgeny eugene evgeni evgenii yevhen
vasily vasili vassily vasyl
mohammed muhammad mohammad mohamed muhammed mohamad mehmet muhamed
ahmed ahmad ahmet
hussein hossein husain hussain
abdullah abdallah abdulla
elizabeth liz beth betty lizzie eliza elisabeth
katherine kate kathy katie catherine cathy katharine
ekaterina yekaterina kateryna katya
margaret maggie meg peggy
mary molly
maria mariya mariia
patricia pat patty tricia
jennifer jen jenny
susan sue susie
barbara barb
deborah deb debbie debra
rebecca becky
jessica jess
victoria vicky
alexandra sandra
christine christina tina
judith judy
cynthia cindy
dorothy dot dottie
pamela pam
theresa teresa terry tess
ann anne anna
helen helena
elena yelena olena
julia julie
yulia iuliia yuliya
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** So frequent that two people share them by chance. */
export const FREQUENT = new Set(
  list(`smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson
    anderson thomas taylor moore jackson martin lee thompson white harris clark lewis walker hall young king wright
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo kim park choi nguyen tran singh
    kumar khan ahmed ali muller schmidt schneider fischer ivanov petrov smirnov novak silva santos rossi
    john james robert michael william david richard joseph thomas mary maria jennifer linda elizabeth susan anna
    wei jing min lei jun yan juan carlos jose luis mohammed muhammad hans peter paul mark daniel`),
);
