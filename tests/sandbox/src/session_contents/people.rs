//! Invented people. Their names are in ten scripts and orthographies, to reveal code that expects ASCII.

/// A person of an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The full name.
    pub name: String,
    /// The part of the email address before the `@`.
    pub alias: String,
}

/// For each script or orthography, the given names and the family names, each with its spelling in email addresses.
const NAMES: [[&str; 2]; 10] = [
    [
        "Olivia=olivia James=james Amelia=amelia Henry=henry Grace=grace Samuel=samuel Ruby=ruby Oscar=oscar Nora=nora Isaac=isaac Hazel=hazel Felix=felix Ivy=ivy Theo=theo",
        "Smith=smith Clarke=clarke O’Brien=obrien Walker=walker Bennett=bennett Hughes=hughes Foster=foster Murphy=murphy Reid=reid Palmer=palmer Webb=webb Lawson=lawson Doyle=doyle Marsh=marsh",
    ],
    [
        "Zoë=zoe Jürgen=juergen Änne=aenne Björn=bjoern Käthe=kaethe Günther=guenther Sören=soeren Grit=grit Heike=heike Uwe=uwe Anja=anja Lutz=lutz Silke=silke Jörg=joerg",
        "Müller=mueller Schröder=schroeder Groß=gross Köhler=koehler Weiß=weiss Jäger=jaeger Krüger=krueger Vogel=vogel Böhm=boehm Lindner=lindner Förster=foerster Kühn=kuehn Roth=roth Heß=hess",
    ],
    [
        "Élodie=elodie François=francois Chloé=chloe Noël=noel Agnès=agnes Rémi=remi Maëlle=maelle Hélène=helene Jérôme=jerome Inès=ines Gaël=gael Solène=solene Cédric=cedric Anaïs=anais",
        "Lefèvre=lefevre Moreau=moreau Garçon=garcon Bérubé=berube Côté=cote D’Aubigné=daubigne Léger=leger Rousseau=rousseau Hébert=hebert Béchard=bechard Fournier=fournier Guérin=guerin Pélissier=pelissier Maréchal=marechal",
    ],
    [
        "Łukasz=lukasz Małgorzata=malgorzata Grażyna=grazyna Wojciech=wojciech Agnieszka=agnieszka Michał=michal Żaneta=zaneta Paweł=pawel Elżbieta=elzbieta Radosław=radoslaw Jadwiga=jadwiga Stanisław=stanislaw Bożena=bozena Kamil=kamil",
        "Wiśniewski=wisniewski Dąbrowska=dabrowska Wójcik=wojcik Szymański=szymanski Kozłowska=kozlowska Jabłoński=jablonski Górska=gorska Pająk=pajak Kaźmierczak=kazmierczak Żak=zak Sikora=sikora Gołębiewska=golebiewska Śliwa=sliwa Mróz=mroz",
    ],
    [
        "Ольга=olga Дмитро=dmytro Наталія=nataliia Андрій=andrii Юлія=yuliia Сергій=serhii Ірина=iryna Тарас=taras Оксана=oksana Богдан=bohdan Марія=mariia Павло=pavlo Любов=liubov Ігор=ihor",
        "Шевченко=shevchenko Коваленко=kovalenko Бондар=bondar Ткачук=tkachuk Мельник=melnyk Гончар=honchar Кравець=kravets Лисенко=lysenko Поліщук=polishchuk Савчук=savchuk Рудь=rud Мороз=moroz Яковенко=yakovenko Їжак=yizhak",
    ],
    [
        "Ελένη=eleni Γιώργος=giorgos Μαρία=maria Νίκος=nikos Κατερίνα=katerina Σπύρος=spyros Δήμητρα=dimitra Ιωάννα=ioanna Κώστας=kostas Άννα=anna Θανάσης=thanasis Βασιλική=vasiliki Πέτρος=petros Ζωή=zoi",
        "Παπαδόπουλος=papadopoulos Νικολάου=nikolaou Βλάχου=vlachou Οικονόμου=oikonomou Αγγελίδης=angelidis Μακρή=makri Ιωαννίδης=ioannidis Δημητρίου=dimitriou Λάμπρου=lamprou Σταύρου=stavrou Καραγιάννη=karagianni Ρήγας=rigas Χατζή=chatzi Φωτίου=fotiou",
    ],
    [
        "美咲=misaki 翔太=shota 陽菜=hina 健一=kenichi 由美子=yumiko 大輔=daisuke 葵=aoi 直樹=naoki 恵=megumi 拓也=takuya 千尋=chihiro 誠=makoto 麻衣=mai 隆=takashi",
        "佐藤=sato 鈴木=suzuki 高橋=takahashi 渡辺=watanabe 山本=yamamoto 小林=kobayashi 加藤=kato 吉田=yoshida 清水=shimizu 森=mori 池田=ikeda 橋本=hashimoto 石川=ishikawa 前田=maeda",
    ],
    [
        "ليلى=layla أحمد=ahmad مريم=maryam يوسف=yusuf فاطمة=fatima خالد=khalid نور=nour عمر=omar سارة=sara حسن=hasan هدى=huda طارق=tariq رنا=rana سامي=sami",
        "الحسن=alhasan منصور=mansour حداد=haddad الخطيب=alkhatib سليمان=sulayman درويش=darwish الشامي=alshami نجار=najjar قاسم=qasim بركات=barakat عباس=abbas يعقوب=yaqoub زيدان=zidan شاهين=shahin",
    ],
    [
        "प्रिया=priya अर्जुन=arjun अंजलि=anjali रोहन=rohan दीपिका=deepika विक्रम=vikram सुनीता=sunita अमित=amit कविता=kavita राहुल=rahul मीरा=meera संजय=sanjay नेहा=neha किरण=kiran",
        "शर्मा=sharma वर्मा=verma गुप्ता=gupta पटेल=patel सिंह=singh जोशी=joshi मिश्रा=mishra कपूर=kapoor यादव=yadav चौधरी=chaudhary राव=rao देसाई=desai मेहता=mehta कुलकर्णी=kulkarni",
    ],
    [
        "Thị-Hoa=hoa Đức=duc Ngọc=ngoc Minh=minh Hương=huong Quốc=quoc Thảo=thao Tuấn=tuan Ánh=anh Phúc=phuc Linh=linh Việt=viet Yến=yen Sơn=son",
        "Nguyễn=nguyen Trần=tran Lê=le Phạm=pham Hoàng=hoang Vũ=vu Đặng=dang Bùi=bui Đỗ=do Hồ=ho Ngô=ngo Dương=duong Lý=ly Đinh=dinh",
    ],
];

/// Returns `count` people. The first 1,960 have different names.
pub fn first(count: usize) -> Vec<Person> {
    let tables: Vec<[Vec<(&str, &str)>; 2]> = NAMES
        .iter()
        .map(|table| {
            table.map(|names| {
                names
                    .split_whitespace()
                    .filter_map(|name| name.split_once('='))
                    .collect()
            })
        })
        .collect();
    let mut scripts = tables.iter().cycle();
    (0..count)
        .filter_map(|number| {
            let [given, family] = scripts.next()?;
            let round = number / tables.len();
            let given = given.get(round % given.len())?;
            // Shifted by one after each cycle, so that the same given name gets another family name.
            let family = family.get((round / family.len() + round) % family.len())?;
            Some(Person {
                name: format!("{} {}", given.0, family.0),
                alias: format!("{}.{}", given.1, family.1),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{NAMES, first};

    #[test]
    fn names_and_aliases_are_unique() {
        let people = first(1_900);
        let names: HashSet<_> = people.iter().map(|person| &person.name).collect();
        let aliases: HashSet<_> = people.iter().map(|person| &person.alias).collect();
        assert_eq!(
            (people.len(), names.len(), aliases.len()),
            (1_900, 1_900, 1_900)
        );
    }

    #[test]
    fn aliases_are_ascii() {
        for table in NAMES.iter().flatten() {
            for name in table.split_whitespace() {
                let (_, alias) = name.split_once('=').expect("a name and an alias");
                assert!(
                    alias.chars().all(|letter| letter.is_ascii_lowercase()),
                    "{name}"
                );
            }
            assert_eq!(table.split_whitespace().count(), 14, "{table}");
        }
    }
}
