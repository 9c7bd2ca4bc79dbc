/**
 * Names written down by the author from general knowledge, of many cultures, so that the tables do not only hold names
 * that a list made from @faker-js/faker has. Which of them such a list has was not looked at when choosing them.
 */
const list = (text: string): readonly string[] => text.split(' ');

export const ownGiven = {
  female: list(
    'Aaliya Adaeze Aigerim Ailbhe Amarachi Anoushka Ayesha Bukola Carys Chiamaka Dilnoza Efua Eirlys Fadumo Folasade Gulnara Hadiza Hyejin ' +
      'Ifeoma Imani Jelena Khadija Kinga Leilani Ludmila Mahnoor Makena Marjolein Mbali Minh Nayeli Ngozi Nilufer Nomvula Oksana Parisa ' +
      'Quynh Rukhsana Sadia Saoirse Seo-yeon Shirin Siobhan Sunniva Tamar Thandiwe Thuy Tirza Xochitl Yara Yetunde Zainab Zsofia Zuri',
  ),
  male: list(
    'Abdulrahman Adebayo Aleksandar Anselm Arjun Babajide Bogdan Cuauhtemoc Chukwuemeka Dafydd Dimitar Eoghan Farhad Ferenc Gwilym Hamza ' +
      'Hoang Ikenna Ilya Jabari Jae-won Jorma Kofi Kwabena Lwazi Mansoor Matteus Mihail Nnamdi Obinna Olumide Oisin Pradeep Qasim Rhodri ' +
      'Ruairi Sandile Sefa Sipho Taavi Tadhg Tariq Temuri Thabo Tuan Tunde Uchenna Vusumuzi Waleed Xolani Yaw Yerlan Zoltan Zubair',
  ),
} as const;

export const ownFamily = list(
  'Abebe Abubakar Achterberg Adeleke Agyeman Ahmadzai Akhtar Amankwah Anand Asante Babatunde Baigorria Balogun Bang Bhattacharya Bondarenko ' +
    'Boateng Chaudhry Chikwanha Csonka Czerny Dangote Davtyan Desrochers Dlamini Doherty Dziedzic Eze Farooqi Fitzgibbon Gebremariam Ghorbani ' +
    'Gjoka Grgic Gudmundsdottir Gutteridge Haile Hashemi Hoang Horvath Huynh Ibrahimovic Igwe Iyer Jankauskas Jeong Kamau Karagiannis Kipchoge ' +
    'Kobayashi Kovalenko Kuznetsova Llewellyn Lindqvist MacGillivray Madikizela Mahlangu Mbeki Mkhize Mohammadi Moyo Nasser Ndlovu Nwachukwu ' +
    "O'Shaughnessy Obasanjo Odhiambo Okonkwo Olusegun Onyango Osei Ostrowski Pham Phiri Qureshi Rahimi Rajan Sapkota Shevchenko Sithole Sokolov " +
    'Szentgyorgyi Tadesse Takahashi Tembo Thorvaldsen Tran Tshabalala Ugwu Usman van-der-Merwe Vukovic Wanjiru Wickramasinghe Yeo Zulu Zwane',
);
