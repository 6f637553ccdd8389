PRAGMA application_id = 1131761778;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE answer (
	product_id TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	question TEXT NOT NULL, 
	value TEXT NOT NULL, 
	basis TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (subject_id, question), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "answer" VALUES('185ee2240ad003f6','185ee2240ad003f6','recurring_price','yes',NULL,'b033448f9bff66568d30ef404172f5c1bcfb160c82fee615dd1ffcdde0cc4083');
INSERT INTO "answer" VALUES('185ee2240ad003f6','185ee2240ad003f6','has_customers','yes',NULL,'28ed86d378dcc40728ae91f8b2156d9e28d51057a8471566b6c1e421ee694e2d');
INSERT INTO "answer" VALUES('185ee2240ad003f6','185ee2240ad003f6','must_connect','no',NULL,'6da129148e32a116b22c62e45065dd1d534b3cd6eec798e78615e90e5f4a838d');
INSERT INTO "answer" VALUES('185ee2240ad003f6','185ee2240ad003f6','data_to_move','yes',NULL,'00e5f7932bc4f567030ebba5b657cde1cc510ce83833ef1e3773462068a900ee');
INSERT INTO "answer" VALUES('185ee2240ad003f6','185ee2240ad003f6','regulated_data','yes',NULL,'75d5044cb62a19d9edabb5dce5d93e35bc7c13dd46219e265718aeeada6a6dff');
INSERT INTO "answer" VALUES('185ee2240ad003f6','185ee2240ad003f6','physical_goods','no',NULL,'80d982c601e219a6b5cce10bc9b4331b83ce554a26e84e47db735dcc6541e4ff');
INSERT INTO "answer" VALUES('185ee2240ad003f6','185ee2240ad003f6','seats_will_grow','unknown',NULL,'6d93b6ab046760b85f01ea3fc0067672f385d9455726feb23d123305f42f7cd8');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','sold_to','outside',NULL,'13164a0b24c2e290a69b855f475ca24ef81f64f4389d1d6281ba0acfc7d373f0');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','payer','provider','heard','0b1ee8b3d23ee04bf2643a44116a3c783696f0b9a7b73c43a39eff7fe9223035');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','picker','payer_side','heard','39646a33f7b79236f362f8e0d915048df2a3110bb3ea80899d31ad896587738e');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','say','nothing','guessed','5cdce4a19310604944a127eced39e8855b6e2075a38fadfabccc3cf541c8641d');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','alternatives','several','proved','271facf49386e03f522350d86fe03a753e3a5793d6914f2ebfa47d70bebb4957');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','picker_uses','no',NULL,'b840fd79fd9a0a90d66fc16b0fd33d8f73dc6bb969894d5e43a2772753814724');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','same_organisation','yes',NULL,'2bb0aae41442ecf8107e0ea8816e83737fbadc4b9c56c804a9ed0081565b38ac');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','payer_kind','organisation','proved','086eeb6ef80d3da5a35d126295b0c7d4c559b59c0ae2d7253256ef6f4bc85317');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','computers','gets_by','heard','c71bfa55910b0b9fb63c39f446eee3638415a43062302e9739a02ca2602424bd');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','trade','skilled','heard','91bf923f9caea51662dff0f3058db2354670222639722abbabdbf0ba2f766779');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','part','main',NULL,'79651451b2553a177d60511e447b5233e3f063f2f48d7ac0f03dbd78b7c30c46');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','frequency','weekly','proved','bcde62a172348337d1a7a1122c7969adc86c27fc63d379a68871b471521e930e');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','only_they','type in the figures',NULL,'7a3bd1d1c45df41617ba2b01028edc408d484b36344e0a5b3c476897db58c852');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','who','Three people in one office','proved','74241a896f8fdfaf31ef0d36d6fd35d8831d566f548344573ce1baa6a57d9c6b');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','goals','The week’s figures, right and on time',NULL,'7cef0e1638c9ee992ce8c554b26b37024730b8f562a5e75b13e25014e324c857');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','resources','An old PC and paper lists',NULL,'7f5be7febd571033a146e75970ec6f7f9aff2f5b496205d0b528f378236c44b8');
INSERT INTO "answer" VALUES('185ee2240ad003f6','23b45647021127ff','environment','The telephone rings all morning',NULL,'7dcd49f36a580a4dd450ffbd385d06a98534dc32affca17c7362b9b8ed6c53ee');
INSERT INTO "answer" VALUES('185ee2240ad003f6','e43b84614a4c32d5','concerns','The price a month, and no surprises','heard','c197022ba7114a4a8afa3968efc4d583cb78e8a5c1f55109e83b61023f3696cd');
INSERT INTO "answer" VALUES('185ee2240ad003f6','e43b84614a4c32d5','triggers','A talk at the bank that went badly','guessed','1884e87de8f5661d760e98964974057d42d888dcf2a3ab10de05282719699cab');
INSERT INTO "answer" VALUES('185ee2240ad003f6','c27ddbed60ddf1d6','concerns','No figure typed twice','proved','1d3222ba4a1ccd9df2c606cdf76772769018cfd0167118b4ad0a188acd0fbbf9');
INSERT INTO "answer" VALUES('185ee2240ad003f6','185ee2240ad003f6','more_users','no',NULL,'b5d22cf006229d52cb42b709a33617d2de4a9b6169cc0ae34d846b0b0b7ae7e9');
INSERT INTO "answer" VALUES('185ee2240ad003f6','185ee2240ad003f6','others','done',NULL,'8226eca6b40e1b35af429d361d4946ebea424b07fb8f1d3a96c6d4bd3d751b7c');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','f644f995aadf0dd5','recurring_price','yes',NULL,'747753cbe121d54a9a5e9393ab0fd9500d9cf01a29c611121b36faab26270b6b');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','f644f995aadf0dd5','has_customers','yes',NULL,'1926cf857ba3fe10d457684199f4d0decfa25fee88f316857a6eade79fcc06aa');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','f644f995aadf0dd5','must_connect','yes',NULL,'8f2a5940b7800fbc3247ea44208caaacb223b3b7c5af6cccd9181e096f9fd273');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','f644f995aadf0dd5','data_to_move','yes',NULL,'cc7364248e7132bc2c6a68e2acbeb054f020622f3732b804f4e0a9854b115c69');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','f644f995aadf0dd5','regulated_data','yes',NULL,'01a83aded90b1763ee60a700d0ec188ba76bbf76db6c43caeec8bc37380c5b2e');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','f644f995aadf0dd5','physical_goods','no',NULL,'b6e8ff54704170844e24512a0962d216be17da6c11fc841c4cdd9c75fac9f4e2');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','f644f995aadf0dd5','seats_will_grow','yes',NULL,'b394f9bae2b038895cb978c4af8c000d946f38ff958b9fa896afd926ae0ffb30');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','f644f995aadf0dd5','loudest_bar','40',NULL,'9afcecef6e1ba07249cbbdd0b182c76396d03c1f34fa7c7c1aa2096b9a60149f');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','sold_to','outside',NULL,'834978910515bb451da5d39a41567b5cdcc56c317ca67cb5078a3fbbf40d5af6');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','payer','provider','proved','7956b0c727386aced1508a5b52c34d1ff4228857d51d88288d19e89fa04a6911');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','picker','payer_side','heard','97b668b8f283ced0681ae7ba4ef856f1d8423629b7ed840714db14ff419e22f3');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','say','nothing','heard','4c0f0c8574e363214ff2e2aa38be55653239529284a5eccf9b9eb394da8207f8');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','alternatives','several','heard','c31f4a0dda1e327a1dec759a66a16f80d8fbc372edf3af13377569264f86265c');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','picker_uses','no',NULL,'185ed8c564ec733cfb5560308f01bd500a2edc2a3d1c156aef77a05e820c5d64');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','same_organisation','yes',NULL,'9e6331897f9dbcf7b750ddaebcd38e5accb07a6f1bc66aa837523446393977ac');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','payer_kind','organisation',NULL,'6647ea6ace8cadfc08a18742375383604add7713f9d199da35b4166a2e29c080');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','computers','gets_by','heard','936eaf2856464e797dedc4706f8f19495a84559224e9ddaea4082c4e9d4655bc');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','trade','expert','heard','e30149f0257138c88f6edf5d823cb63d6066d193becef107e26b201c593c28db');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','part','main','heard','ab8d7104b1d9a642742e082423c35988e9e68297029672e787679e951800379d');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','frequency','daily','heard','46db3d02a24cd4df7e36289c2194c20f41409c0fec6047eff559b6b837634d02');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','only_they','type in visits','heard','f1356054a269a3982c7b37465baf2ee3a2b538da8c8019cf0d832f3bde3f396c');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','who','25 to 60 years old, on the road four days a week','heard','6c51eeb3b48522511d3256db86b41afe7394ea14d7ac8df103389c36d72d71b5');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','goals','Six visits a day. Paid by orders, not by notes','heard','c7872cd7753fd112a84c4ba297d4157039bb85fcaee1f70ff8d18c255007c094');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','resources','A phone, a car mount, patchy network','heard','2cf44bb08c80b3691d5c8d0f6ec216bb9bc5b7836530de572b3db081a94fb35a');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','environment','Engine noise, gloves in winter, a rival beside them','heard','854614cc7a54ce453be38515cbabbe1c0cc6ce1a935025fb96c6a8437741271e');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923','voice','They grumble at the Monday meeting. The managers pass it on, mostly after the yes.','guessed','0c6634292066e049f92a2defacbb97683382236fd8772d9dc3ea4daddbc47663');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','sold_to','outside',NULL,'34891626f196343fef823a8426427e524d151d586781ae4cc92f525d5221b01f');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','payer','provider','proved','106d9a3d85562a69a31cff29602b349c7b35cf57c8b9247c98b48c42ae76e2e9');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','picker','payer_side','heard','7c643e70c460228da7d5c243b0dc5ee32dab0a9b7a6489537d76caeaa0e43925');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','say','counts','proved','cff2f078d806464ad9f8a8d3cc40c20a9fabc2d97e0245a3dea124c1ad9c6b58');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','alternatives','several','heard','2e22063f7721d0b5f73fb50c7076ad7a18508e9ff34c8666aa2de75636f08aac');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','picker_uses','no',NULL,'2eb9ab6049c39688cf1a78553984d51726ddf455257390909deaf01cd0e276be');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','same_organisation','yes',NULL,'081a2fa09a0fc5a3ca42e746ffcd762e851274f53063c7b3f5669cb12dda0f1e');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','payer_kind','organisation',NULL,'50451815f11b719fbe7302e3f241a3ae0affc96e37a48e3e99c19c2ce4820544');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','computers','skilled','heard','5d1ceb6079648e9b8a4c426fd0a559b7c2bac45c5c04c7155699b0768e2082e2');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','trade','expert','proved','b825c3764729001e28ddf87789d0e1e7b6c43cac64ba05c1e70f2fb26001a6ef');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','part','main','proved','f715d08f56df5024441d6d7d4ee6fc57aeab174d3000656662be5ef49c4f2003');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','frequency','daily','heard','a5abf45f6cf59997234a5acc6869b12d79ac2f6f8d082451290867e4ed12f757');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f','only_they','set targets',NULL,'b660bbfda382f8ad893e2d86a1e6f2c0278d778fdbac27b0bf8cfaf1b055a233');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','sold_to','outside',NULL,'cffed873baec3003175ff89ebae9ea67cecf12d6c206cb46cdc7d4bfebdbee72');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','payer','provider','proved','fd3d38ed3e1b9d6e3caa3848fe1f628c371dd291b3be57ef964344a43242ca4e');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','picker','payer_side','heard','2e804be21294a28c5a3ee4ce6726580ee2b1d177107530762f9f4801e2b0085f');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','say','counts','heard','03dabf417c4b15120e51c24af46ad69f98619af63818408cff47c7fdca3eab78');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','alternatives','several','heard','f138021f013441882182e9b4a51fd27c879ac434ae7c08f49a0ebe8cecc2ea09');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','picker_uses','no',NULL,'60936abcc8dc755e340c5c366d2aaf4ad4e016ace8590426479c3a0c254c1da5');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','same_organisation','yes',NULL,'2cc0c40d5748b243a5ddca31678b26e8552725a0eccd3416ebfbca411d918b4b');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','payer_kind','organisation',NULL,'a62e4c6ac2444c60f1232ab7bcf0686b97ffcea85f8e749821fafabe84f3bcf8');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','computers','expert',NULL,'13db5fc46873206fb48eeb334c4716383accea1a64a1119aae648b87e39a4a07');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','trade','skilled',NULL,'0c2ffbcf122868bbabd3e7230d3ff5690f945f1244e496b24d48a922200bb5b9');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','part','main',NULL,'52bb8ea1171abdd08bea17cedfcd179b64523057a8136f32554168da29dcac43');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca','frequency','weekly',NULL,'5912b8e240125c187d58899b8dbe1fafebfb7eaeb185d3105ffddc4a436613a3');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c','sold_to','outside',NULL,'e3f4d263a8eba42fd9482576c5f446150661e82d6365d269759cb86f57b7bfbd');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c','payer','provider','proved','91c35dd27ff91e5da09da7d660e3ae7839f993b512d256dcb90762b935b933e0');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c','picker','payer_side','heard','ab34bc0726bd049dfa3aea6260e1bc9e99ad3951abcc4216495569bf7b19d690');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c','say','nothing','guessed','bb6cc1bb000e3b32af7aeefd24abd3e61498ed3796b82164bcff26f5d7812d50');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c','alternatives','several','guessed','512e32a3b4b8ff7758d7e630c7d57ef0a6f4d4b55a40a0eb8ddb8547cdc6dc9e');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c','picker_uses','no',NULL,'7a0eacb4757f8a13c356e7212a672436514361f226e2b9ba0c588cd3339f58c7');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c','same_organisation','yes',NULL,'7236333261af49787097befff93d8bb1cd663af92a8a3a4ab3c10cf8f24ca409');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c','payer_kind','organisation',NULL,'88620389dcf12b9b1568ce614ed406758883e0dc8a1bfd1e34cb3d63e07a2528');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c','computers','expert',NULL,'935abfa9d09718cc0ee071e59927606acc8f4657ea950599db305f74049a12e1');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c','part','tends',NULL,'8b27ea5ed31f689afcabf1ce61c6c53948ec8628f82dc4897fa006e407bff919');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c','frequency','weekly',NULL,'71715c2c5aee817b3062b00b8cf1d8263d701a6d210505c77f00b0474ede50e0');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','5061010617cbad2a','concerns','Lifetime cost, exit terms, a look at rivals’ size','heard','4e2ec3dce63a1e0718579bbdbe9eeb9279c94d5e5acf3e00bd5d12ab4c308e10');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','5061010617cbad2a','triggers','A forecast that was wrong, a rep who left with the list','heard','53d4e6e9e85e0ef4914cc2e0e0142e433f2e216e736eb238a6f84dd7cd08feff');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','5061010617cbad2a','channels','Trade fair in May, their tax adviser, LinkedIn','heard','826034e013a1b21e89459bddd557c500bf86517d96da0a464291bebb26ed24b7');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','5061010617cbad2a','rivals','Big stand at the fair, first year at half price','proved','5e30f6ff5748d05cf7667539e4a8d9ab7f0937417bdfe9f95a84fce71953e80a');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','ce9e3d2a75b6467e','concerns','The price a month','guessed','284e1b24d90b0c28f0938a923de8f0ea8f4a19d9be925f84a22754f38fbbb866');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923@ce9e3d2a75b6467e','payer','user','heard','271dfe4e1df69c5bf8bce7ef5cd2f75b2c34bad76fc64a4a980f28b3132fb66a');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923@ce9e3d2a75b6467e','picker','user','heard','20fe4a25de20403fe62494e3cbdbf09a897edfaa7d855d2b6ceb527ac8245ad1');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','47cd9c1b52f5e923@ce9e3d2a75b6467e','payer_kind','organisation',NULL,'7a2f3786335bfd9d84350e64c523e5db7d9c552f6da210423c31102175bfdd48');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f@ce9e3d2a75b6467e','payer','user',NULL,'09f4efdecc2bdf8f76226065bb7d19f8b7d849c0a1a711b4f1363f04e1aab0a4');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f@ce9e3d2a75b6467e','picker','user',NULL,'21b20fefa30a6d51a391e71f4f53e0bcbd1797df16b80f4883b0db00a35b52d7');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','40f22172a7f8295f@ce9e3d2a75b6467e','payer_kind','organisation',NULL,'c4ef288ebb7a57f26b97f41f2ec8ceb93455221ac037acd1f01001f82952b4e5');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca@ce9e3d2a75b6467e','payer','user',NULL,'0124938d3ac4ad0f1af6be2f977ec0b88b7797a5e09d8d1d69d42ddf69c11be7');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca@ce9e3d2a75b6467e','picker','user',NULL,'9876922d9cfc63ea0c35d59ee107290ecbefc6669434fc4e280693a99d91b3a4');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','3c8222eb415970ca@ce9e3d2a75b6467e','payer_kind','organisation',NULL,'2ecb59d225ffae3c1576899245e435babe987c26c2d64761fc141a01d08c8ee1');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c@ce9e3d2a75b6467e','payer','user',NULL,'89795490bd47b7970cf569cb1c3bafad3837f8a3532e1b596d0b6f1a9fd699fe');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c@ce9e3d2a75b6467e','picker','user',NULL,'5941430977b338c399987ef70b2d3da18aee0a6cc91b965d52ccbe595ef5ea16');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','0e103175658b419c@ce9e3d2a75b6467e','payer_kind','organisation',NULL,'84c39ccc79cf6ebbddb9f3214df4d911ef94129e78ba66f3e3b238702df07c19');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','abe86fa45fb8bac4','concerns','One minute a visit, no second list','heard','4a38f704e4577605e646fb6d24c53d621fdfbbf384066a7a2f00008105e5e430');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','abe86fa45fb8bac4','triggers','A new phone, a lost order, a colleague’s tip','guessed','1e2e22d92c119e2b7a919b5ce1da6f32e597a31c1d61129c389e11e53ec002c3');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','abe86fa45fb8bac4','channels','Monday meeting, the app store, car radio','guessed','905f488bd961a6aaa7493f8abfac35bae44efb01e83fa4a061afce0c027ab5b3');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','abe86fa45fb8bac4','rivals','Nothing at all','heard','ac85e8301d0f5da3ca71929c61975d92e0667beb1bb444a323c1bd70d1abea3b');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','f644f995aadf0dd5','more_users','no',NULL,'0f2992dd377466ad9b00eefb1d0400d30ec55b5821a7b25b612bc77bb7155030');
INSERT INTO "answer" VALUES('f644f995aadf0dd5','f644f995aadf0dd5','others','done',NULL,'21891819bf3505e1d19fb6874d9373cfcc99e68acb6f229b1ff1f8daa053fb6e');
CREATE TABLE benefit (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	effort INTEGER, 
	voice TEXT NOT NULL, 
	customer TEXT NOT NULL, 
	in_release INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "benefit" VALUES('3437fe3301a8c110','185ee2240ad003f6','Next month’s cash in one picture',12,'customer','Roth joinery',1,0,'7588c378d0592713b7b8ed6a64fb54e89d1d9eeb01ecc76d8f3eb32b3ee6d45a');
INSERT INTO "benefit" VALUES('78d11c86375708f4','185ee2240ad003f6','Figures come from the bank file',9,'users','',1,1,'379478b5e4a3b9267ee2a050c0d44a7faeeea6b05e290b5c25f0ead5a3410e9e');
INSERT INTO "benefit" VALUES('236807c2574a69b0','185ee2240ad003f6','Export for the tax adviser',3,'nobody','',0,2,'b944893a62bb868c9d2244b968c8e5ac3ba5e358dafc6bbc3cb53e22834626a3');
INSERT INTO "benefit" VALUES('00c983a7935b1c6c','f644f995aadf0dd5','No server of their own to run',8,'nobody','',1,0,'41b59eb27ee441f628f27a00e6e9831cafd56a74d63eee9758cd40520e777049');
INSERT INTO "benefit" VALUES('8d0fb67ef55c39a8','f644f995aadf0dd5','Month-end report in an hour',20,'customer','Nordhandel',1,1,'b652db61b5bdb4afdd6be2fcde80bc03b10ef28b49a8df4e4d22315bfdfdff3a');
INSERT INTO "benefit" VALUES('ab22f9367d846846','f644f995aadf0dd5','A forecast without asking around',38,'customer','Nordhandel',1,2,'b91aa709c2e1ac5baeb484ca03c4eee6a3a5980ae5467929345ca760517edc04');
INSERT INTO "benefit" VALUES('c49b3258013e486d','f644f995aadf0dd5','One clean list of contacts',24,'customer','Hafenbau',0,3,'8668653aae5f70f6e1213762a12752659bd2346f537f2aef62ddae57dd350c67');
INSERT INTO "benefit" VALUES('53bca9362fb48956','f644f995aadf0dd5','Notes typed once, not three times',10,'users','',0,4,'1176ee88359c8f7bfa6471910b8274dd1caa81c3050e837a1859acaa7f52de5a');
INSERT INTO "benefit" VALUES('7f936661c2755c9f','f644f995aadf0dd5','Works without a network',8,'users','',0,5,'e8fd4c9ab525e0d6782669b9871137506ba4a386c6eb01100a7011d94c3cec1b');
CREATE TABLE "conflict" (
	product_id TEXT NOT NULL, 
	source TEXT NOT NULL, 
	title TEXT NOT NULL, 
	payer_wish TEXT NOT NULL, 
	user_wish TEXT NOT NULL, 
	decision TEXT NOT NULL, 
	decided TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (product_id, source), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "conflict" VALUES('f644f995aadf0dd5','own-contacts','The contact list','IT manager: no data on private phones','Reps: every number at hand','Firm phones only, contacts stay in the app and can be wiped.','2026-11-12','4c1a88ef3660ab7d9d19071229f3423243a2d38427883b3d7882854fb5d7f446');
CREATE TABLE decision_maker (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	roles TEXT NOT NULL, 
	influence INTEGER, 
	stance TEXT, 
	deal_breaker TEXT NOT NULL, 
	"limit" TEXT, 
	basis TEXT, 
	position INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	side TEXT NOT NULL, 
	criteria TEXT NOT NULL, 
	budget_month INTEGER, 
	last_contact TEXT, 
	segment_id TEXT NOT NULL, 
	user_class_id TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "decision_maker" VALUES('89e7703bd4968d13','185ee2240ad003f6','Managing director','decider,buyer',3,'for','a contract of more than one year','500.00','heard',0,'','payer','price
payback
time_to_value',10,NULL,'','','77090fc09c5f4ef8a62dd5dd08acb47ae1c26e38ce87c7d37ec8cfb7b543eeaf');
INSERT INTO "decision_maker" VALUES('f45717cac5caf89c','185ee2240ad003f6','Tax adviser','influencer',2,'neutral','figures that cannot be exported',NULL,'guessed',1,'','payer','',NULL,NULL,'','','5ab5cdab26fb46b1ba85fbeb25dffc7fd038291e509ccc013735e38f00aa2618');
INSERT INTO "decision_maker" VALUES('26b15129b752584c','f644f995aadf0dd5','Karin Holm','decider',3,'for','reps need longer per call than today',NULL,'heard',0,'Head of sales','payer','time_to_value
quality
standing',2,'2026-11-12','','','be98e22d59a87a7d00ffc2db0231a0bed4a9453d9a6e363d5ba20fce95f7cb43');
INSERT INTO "decision_maker" VALUES('8477757f020a92fd','f644f995aadf0dd5','Jens Falk','buyer',3,'unknown','a notice period over three months','10000','heard',1,'Finance director','payer','lifetime_cost
contract
payback',2,'2026-11-04','','','8fb8d3f2ee38302e34daead654fd05ea7e9c8b158267a54ea92ebdd114ca4757');
INSERT INTO "decision_maker" VALUES('cb5052e6559923e9','f644f995aadf0dd5','Rasmus Berg','gatekeeper',2,'against','a server of their own',NULL,'guessed',2,'IT manager','payer','security
fit',NULL,NULL,'','','0548b6bce124bddef42efac127209bcfd4983b58b682dbcfe79e73b2202fe224');
INSERT INTO "decision_maker" VALUES('17eb751f43ca7bd0','f644f995aadf0dd5','Petra Lind','initiator,influencer',2,'champion','',NULL,'proved',3,'Sales operations','payer','support',NULL,NULL,'','','03e91afddd178a5618865a7241c53f680a26363886e0ae8e4c92d35a460874b9');
INSERT INTO "decision_maker" VALUES('473ed7ff7b0deb0c','f644f995aadf0dd5','Tom Reyes','influencer',1,'neutral','',NULL,'guessed',4,'Outside consultant','payer','',NULL,NULL,'','','8f7512adedf7baf30fa08bc10d272de97432b7f6998577b828aa8772767f0585');
INSERT INTO "decision_maker" VALUES('95185fa1516f5b42','f644f995aadf0dd5','Ada Brandt','user',1,'for','',NULL,'proved',5,'Sales manager North','payer','',NULL,NULL,'','40f22172a7f8295f','e8e879c72e5273d8a5d562f14a16ccfa54ffd9e24cdca5596cfd89e24b2497f5');
INSERT INTO "decision_maker" VALUES('29f97e8fd176536f','f644f995aadf0dd5','Luis Moreno','user',0,'unknown','',NULL,'guessed',6,'Speaks for the reps','payer','',NULL,NULL,'','47cd9c1b52f5e923','107c114dc097b384b43a61efe21d0e711ee09e29f25330446fe87af2a1115b41');
CREATE TABLE item_state (
	product_id TEXT NOT NULL, 
	item TEXT NOT NULL, 
	done INTEGER NOT NULL, 
	owner TEXT NOT NULL, 
	due TEXT, 
	note TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (product_id, item), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "item_state" VALUES('f644f995aadf0dd5','TRN-01',1,'Anna','2026-11-03','Counted','61e628f953b9ed1c0ac060da1f290eb7e0c1e91731f2587ccf90c21736f0ea97');
INSERT INTO "item_state" VALUES('f644f995aadf0dd5','IMP-02',0,'Jonas',NULL,'','31800e218b94d4bb25dffbc3e195351aa3a7f29011bb1220430c70f574c41c80');
CREATE TABLE lane (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "lane" VALUES('1802a13c97e6d9e6','185ee2240ad003f6','payer','The boss','89e7703bd4968d13',0,'e5ad963a6cc5b6e5fc5fc0febf6eb90a819e75b216656f487562944b249e793f');
INSERT INTO "lane" VALUES('a9d33d0a947d385f','185ee2240ad003f6','user','Secretaries','23b45647021127ff',1,'08235888e63eb81990813f24b7e30b2fc1c52bd0eafca7d2a131f836bc6a2748');
CREATE TABLE memo (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY ("key")
)
 STRICT

;
INSERT INTO "memo" VALUES('workspace_id','b6b91cf0700d0f886788319619bb8d7b','ee7ddbb8233d5ca7f49c2d177b59a76d4c416d50f15c40cd2d1852db1b59b477');
INSERT INTO "memo" VALUES('revision','3','501f5fc47d284152d11d39bd6140f547bfb3a8edf3835359bb32b16ab3c3cfd7');
INSERT INTO "memo" VALUES('last_product','f644f995aadf0dd5','3c42d810ef3eff7d363b4181b8eb5b44fe3d014fa9ca76ec600fb63d1e095f18');
INSERT INTO "memo" VALUES('place:f644f995aadf0dd5','people:kinds','8d6c85c92792e7cb4f656b648bda50ba8bccfc90522cf4cb3a801c7548a584b5');
CREATE TABLE moment (
	product_id TEXT NOT NULL, 
	lane_id TEXT NOT NULL, 
	stage_id TEXT NOT NULL, 
	does TEXT NOT NULL, 
	touchpoint TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	thought TEXT NOT NULL, 
	emotion INTEGER, 
	hands_over TEXT NOT NULL, 
	referral INTEGER NOT NULL, 
	basis TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (lane_id, stage_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "moment" VALUES('185ee2240ad003f6','1802a13c97e6d9e6','983282b8f13e7ce3','Notices the problem','talk at the bank','','',-1,'',0,'heard','2363365bc5d6a92b9d52edfc4f8221b09ab55091b55c00c9628c009a3103f112');
INSERT INTO "moment" VALUES('185ee2240ad003f6','1802a13c97e6d9e6','56efd0b74b87b15f','Looks around','web search','','',0,'',0,'guessed','5e409353f3ebe3e1449ba327141c1ac81fc26dad9385020924ba49106d1d5e8b');
INSERT INTO "moment" VALUES('185ee2240ad003f6','1802a13c97e6d9e6','2aabaf999ec56950','Compares','trial account','','I want an answer in one afternoon',1,'',0,'heard','b11288c3f4db1e4a9603d27909130341e0f3cbee3c5f35097af9ba74dfac8780');
INSERT INTO "moment" VALUES('185ee2240ad003f6','1802a13c97e6d9e6','407a024c17f7b080','Decides','two-page offer','','',-1,'',0,'heard','4ccb613d95da0d9924229ac9af7e999fa36c96a15b63ef98ab8f51a3345b9eea');
INSERT INTO "moment" VALUES('185ee2240ad003f6','1802a13c97e6d9e6','16e520383090e432','Buys and pays','invoice','','',0,'',0,'proved','7585ade04dc05b637fe2c546f6069785f0a1c78af61c10509c356bf4b13f2296');
INSERT INTO "moment" VALUES('185ee2240ad003f6','1802a13c97e6d9e6','e6f24e38b5360b46','Announces the change','staff meeting','','I say why, and hand over the log-ins',1,'the log-ins',0,'guessed','f435e3cdc1cbc08640d647650850b5a04ba698dc13acc6d6a024bc8b948f6313');
INSERT INTO "moment" VALUES('185ee2240ad003f6','1802a13c97e6d9e6','1e4ff3925537e228','Reads the results','monthly report','','',2,'',0,'guessed','b8fd4af655b2d6cc7f457e4ec6ff453fceabfe22b683990bfbc9fb1a14b8a095');
INSERT INTO "moment" VALUES('185ee2240ad003f6','1802a13c97e6d9e6','6575bfc9b3ac3154','Renews or leaves','renewal talk','','',1,'',0,'guessed','b3dacf26caab65c0bf9c8392c1120e6c6f1712c481c189cc8e88ad85c5a92880');
INSERT INTO "moment" VALUES('185ee2240ad003f6','a9d33d0a947d385f','983282b8f13e7ce3','Types figures three times','own lists','','',-2,'',0,'proved','d303a691612a8d15399f8c916933f3216f82a30849fe88d11cac5f45b4d185be');
INSERT INTO "moment" VALUES('185ee2240ad003f6','a9d33d0a947d385f','2aabaf999ec56950','Fills it for the trial','trial account','','I need a week to type real figures',-1,'',0,'heard','75e3c30ad87a2e7c4424326731967b7cec79110f10e583b72743f5bcafe773c4');
INSERT INTO "moment" VALUES('185ee2240ad003f6','a9d33d0a947d385f','e6f24e38b5360b46','Uses it the first time','staff meeting','','Who helps me when it goes wrong?',0,'',0,'guessed','a66b39ce6a6c15defebf27727a7b0915f96658a0244fb86a61a33c3e2264925f');
INSERT INTO "moment" VALUES('185ee2240ad003f6','a9d33d0a947d385f','1e4ff3925537e228','Uses it every week','help line','','',1,'',0,'guessed','784d89e433326214d1bb20459312b79901e6b5f3fffa14f7190d1eac21dc882b');
INSERT INTO "moment" VALUES('185ee2240ad003f6','a9d33d0a947d385f','6575bfc9b3ac3154','Praises or grumbles','renewal talk','','Grumbling in week 3 becomes a no in month 12',1,'',0,'guessed','cf279ddccfb0c1ee5e825efdb6079e6dae023f22c4133ba47884b5b72db4fc9e');
CREATE TABLE need (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	class_id TEXT NOT NULL, 
	do TEXT NOT NULL, 
	result TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	strength INTEGER NOT NULL, 
	basis TEXT, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "need" VALUES('f4e4fd1403f4c029','185ee2240ad003f6','23b45647021127ff','type each figure only once','Friday afternoon is free','challenge',3,'proved',0,'d3cb27a961b1f15b49f08fb0dd01200ec9a1b70df6df1eb9fa41ea9e99bd1fa7');
INSERT INTO "need" VALUES('95302aa5c3750fc5','185ee2240ad003f6','23b45647021127ff','ask somebody when a figure looks wrong','nobody is blamed later','challenge',2,'heard',1,'c7f718f3aa42267b2524851ee45bfa4e4de6b95a3418e3a004e89c531ad5f426');
INSERT INTO "need" VALUES('3bd62376c1a86c23','f644f995aadf0dd5','47cd9c1b52f5e923','type a visit up in one minute, on the phone','the evening is free','challenge',3,'heard',0,'913d06bd690c2a01e346a48671d44a235c13017efc1d327e69364beb4e242cd7');
INSERT INTO "need" VALUES('7b874d405139521d','f644f995aadf0dd5','47cd9c1b52f5e923','stop hunting three lists for one number','calls go out before nine','challenge',2,'proved',1,'9aeac3ac03c96dcd95f865f1d617c1d6ccb4855cb97650601717e8f4d153ee0f');
INSERT INTO "need" VALUES('869471158b04b875','f644f995aadf0dd5','47cd9c1b52f5e923','see who is about to buy','the day starts with the right visit','aspiration',2,'heard',2,'b3faa6ea16fc28089cd2771bfdfe51eeade2dc76cca87c9b487e9e50b3185ab7');
INSERT INTO "need" VALUES('8f53b6e811eb7698','f644f995aadf0dd5','47cd9c1b52f5e923','show a full month in one picture','the bonus talk is short','aspiration',1,'guessed',3,'491f9c6b47124f9ffe6eff7ea610cd2b8ab6798d499cfc51d9bbefbca3faa111');
INSERT INTO "need" VALUES('7b5df2d773492b9a','f644f995aadf0dd5','40f22172a7f8295f','know the month’s figure without asking around','the Friday call is short','challenge',3,'proved',0,'151ea39600427338056d72d652e62038862b071c1f7fdfec71cdc1c3dff3989e');
INSERT INTO "need" VALUES('9594a0b21a0a6d56','f644f995aadf0dd5','3c8222eb415970ca','write to one clean list','nobody gets two letters','challenge',2,'heard',0,'b0bdd4c6ea7904f9b61757a88701325bd57173a5c1e20628eea873997634b781');
INSERT INTO "need" VALUES('431e7d863e0cab08','f644f995aadf0dd5','0e103175658b419c','add and remove people in one place','nobody keeps access after leaving','challenge',2,'guessed',0,'a2a807c179f8073413e0e38584bca98afe54b2092e14df51a30293a3501a10e1');
CREATE TABLE product (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	currency TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	questions_version INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "product" VALUES('185ee2240ad003f6','CashPilot','Cash planning for firms of up to thirty people','EUR',0,1,'c603c40a6fa100c59e2bca107330863cfd904d3673ba0168e06dd8634c599a03');
INSERT INTO "product" VALUES('f644f995aadf0dd5','ClearDesk CRM','One list of contacts and offers for trading firms','EUR',1,1,'f8bff108ad0ee27ef1aa6c6a681cf4b9b4d88dd356bd84d6de87f18a220c96d9');
CREATE TABLE score (
	product_id TEXT NOT NULL, 
	benefit_id TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	value INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (benefit_id, subject_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "score" VALUES('185ee2240ad003f6','3437fe3301a8c110','89e7703bd4968d13',3,'f3284233ed128867bfc523a064af4f64b0aaf84cac44c57fc12ba6c2a1dd83cc');
INSERT INTO "score" VALUES('185ee2240ad003f6','3437fe3301a8c110','f45717cac5caf89c',2,'6f15170380aee4b4322041ec9bcdb02809d0f27d656178e24998a6476323a189');
INSERT INTO "score" VALUES('185ee2240ad003f6','78d11c86375708f4','89e7703bd4968d13',1,'df643f19064a79815feffa85994a02d07efd5b731e6c5b544a0456054ddf29e0');
INSERT INTO "score" VALUES('185ee2240ad003f6','78d11c86375708f4','23b45647021127ff',3,'1cc86219c09238b7a102ab3fa235a9c702f7a091efbb915c59b8e5f481a72691');
INSERT INTO "score" VALUES('185ee2240ad003f6','236807c2574a69b0','f45717cac5caf89c',3,'26898526e15e4df575bc4c6932d9a987066464824e74ef0eabcc14ab1d408fcf');
INSERT INTO "score" VALUES('f644f995aadf0dd5','00c983a7935b1c6c','8477757f020a92fd',1,'0662fc8f0712992f4e126f2b59dc67b5966f368bb9e0c1042cb3e805e72f6b9f');
INSERT INTO "score" VALUES('f644f995aadf0dd5','00c983a7935b1c6c','cb5052e6559923e9',3,'df529ee056c82f56b3f82b00283cd95097ecf2a7361eeae3111fb406e79b4161');
INSERT INTO "score" VALUES('f644f995aadf0dd5','8d0fb67ef55c39a8','26b15129b752584c',1,'0f58c114f91c5b946a286148bfccf2b1bc622f7cee2b335a71f52a2183838475');
INSERT INTO "score" VALUES('f644f995aadf0dd5','8d0fb67ef55c39a8','8477757f020a92fd',3,'be0934e3fbb0f819e49193522d24a01ac777d9527f35c99097be5f99076e16ca');
INSERT INTO "score" VALUES('f644f995aadf0dd5','8d0fb67ef55c39a8','40f22172a7f8295f',2,'4ecfb98b74806a60182d0f40d2a40b01c12aad251b02fad2e1bbdafb592c047f');
INSERT INTO "score" VALUES('f644f995aadf0dd5','ab22f9367d846846','26b15129b752584c',3,'d03893db679872e9523f5ee89261fc6b96f91c4b437f39ff0f049e3d022f61e6');
INSERT INTO "score" VALUES('f644f995aadf0dd5','ab22f9367d846846','8477757f020a92fd',1,'b5657a1303baffc4cd1862495039a1cb5255a457d11a282b6f1931dac76f50f1');
INSERT INTO "score" VALUES('f644f995aadf0dd5','ab22f9367d846846','40f22172a7f8295f',3,'83ae6914eac9ae3debc566c053e5c3018b8cb89c6b46fc37a1adee9fdb82d853');
INSERT INTO "score" VALUES('f644f995aadf0dd5','c49b3258013e486d','26b15129b752584c',1,'5a92606a7476673e7e5f5119c068de44c586c3422ac1921eca60893fbbfed47a');
INSERT INTO "score" VALUES('f644f995aadf0dd5','c49b3258013e486d','47cd9c1b52f5e923',2,'d9711320827c1f18d78d2bea3babff0c5002d5f6caeb867b1af38ddd4d2ba603');
INSERT INTO "score" VALUES('f644f995aadf0dd5','c49b3258013e486d','40f22172a7f8295f',2,'1f6229ba6bb690639fba261c738d98e5bcc06c9707af28eddee118fcd640684e');
INSERT INTO "score" VALUES('f644f995aadf0dd5','c49b3258013e486d','3c8222eb415970ca',3,'ebfefad1950c8dadd4bf35aff770c1a20abbc9352cee245d100614e1d73c690b');
INSERT INTO "score" VALUES('f644f995aadf0dd5','53bca9362fb48956','47cd9c1b52f5e923',3,'0c601363a5fe9f73924f342f22291c7261c080612650d9e47929eae6411f62a9');
INSERT INTO "score" VALUES('f644f995aadf0dd5','53bca9362fb48956','3c8222eb415970ca',1,'f54cf494b85260a2949462f869dd3e2df1613ef8271579bd0da3fc2994cf8e8b');
INSERT INTO "score" VALUES('f644f995aadf0dd5','7f936661c2755c9f','47cd9c1b52f5e923',2,'e216e708ce1d846e758123292ae16b9dde7648805bf6580f3306cdb4ddc6a544');
CREATE TABLE segment (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	market TEXT NOT NULL, 
	name TEXT NOT NULL, 
	size INTEGER, 
	kind TEXT NOT NULL, 
	classes TEXT NOT NULL, 
	want TEXT NOT NULL, 
	months TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "segment" VALUES('e43b84614a4c32d5','185ee2240ad003f6','customers','Firms of 5 to 20 people',800,'other','','','100000000220',0,'23aac65ad70a0d39be5fda4d347326cc2e849809c094348591711aacc7faae57');
INSERT INTO "segment" VALUES('c27ddbed60ddf1d6','185ee2240ad003f6','users','Secretaries at month’s end',3,'other','','','211211211212',1,'cde3fea5d4b8b61b9d2f766b05d8f9bffaab844ff2fd1653859eca87d92d63f7');
INSERT INTO "segment" VALUES('5061010617cbad2a','f644f995aadf0dd5','customers','Trading firms, 20 to 100 seats',1200,'other','','','022000001000',0,'686d7c0f2d00c5e5df778eb786bdaa2d224b7ed6eb4651e0b7d41aa904a5394b');
INSERT INTO "segment" VALUES('ce9e3d2a75b6467e','f644f995aadf0dd5','customers','Small shops, under 20 seats',5000,'other','','','200000000002',1,'5ebe15d0d3ca24364d987f7da07c28bc2a850c3cec7ecf92568d36a5a0a3d611');
INSERT INTO "segment" VALUES('abe86fa45fb8bac4','f644f995aadf0dd5','users','Old hands',28,'other','47cd9c1b52f5e923','want it to stay out of the way','211111110122',2,'14b0b703526a0252ca83967ea168e5a132dd48a448324ba1b9f05d29d9c1e107');
INSERT INTO "segment" VALUES('1154b5bdd05f0271','f644f995aadf0dd5','users','New this year',9,'new','47cd9c1b52f5e923','want a quick start, no dead end','222111110111',3,'89323537f7046219b38f27d6a5e5c7ddf7e8e7d4c6cbc3d0995d3a341b94f3db');
INSERT INTO "segment" VALUES('9f4bae7fe9fffa9f','f644f995aadf0dd5','users','Power users',3,'power','47cd9c1b52f5e923
3c8222eb415970ca','want control up front','111111111111',4,'7206ac61468d5578d32d38a016926adefd619972c79e0bf7196987d078bd11f5');
CREATE TABLE stage (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "stage" VALUES('983282b8f13e7ce3','185ee2240ad003f6','Need',0,'bcd93e4171fb4b6f4551e28bfc66e935c244ba9ae9abde387a67ee5bf7973c40');
INSERT INTO "stage" VALUES('56efd0b74b87b15f','185ee2240ad003f6','Search',1,'297a7b165ce7edb017e5b6bef7909b4693291f911030e04b75a549069304ed60');
INSERT INTO "stage" VALUES('2aabaf999ec56950','185ee2240ad003f6','Try',2,'186fcfc53add394243e68f30b7e37baea2be649b8590d09195269a426d2f222b');
INSERT INTO "stage" VALUES('407a024c17f7b080','185ee2240ad003f6','Decide',3,'43c8c50f37d5108021c5aae6bafa06ccf42655f8f6c3935cd8387ab052b0f6cb');
INSERT INTO "stage" VALUES('16e520383090e432','185ee2240ad003f6','Pay',4,'68bca868334a930dcbc8352e0aa363357913e861af81a2a2595822b4eeaf8473');
INSERT INTO "stage" VALUES('e6f24e38b5360b46','185ee2240ad003f6','Start',5,'0d37f28ef47601be1f87630ae86677529df7e86d06a5248b009a959e647bb7a9');
INSERT INTO "stage" VALUES('1e4ff3925537e228','185ee2240ad003f6','Everyday',6,'402473f7da00e0752b84c5dee7d274e916de83707797e128b1e3a92bbbcc69a2');
INSERT INTO "stage" VALUES('6575bfc9b3ac3154','185ee2240ad003f6','Renewal',7,'71789a92ce9fb40c076d65077c44db953b13159ada6c267508702631193ed6d7');
CREATE TABLE tie (
	product_id TEXT NOT NULL, 
	from_id TEXT NOT NULL, 
	to_id TEXT NOT NULL, 
	strength INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (from_id, to_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "tie" VALUES('185ee2240ad003f6','f45717cac5caf89c','89e7703bd4968d13',2,'8334b645f02d2ebcdf83ec1c4c2b3446768123a0525d2b14a5eb9f26ab5f4b45');
INSERT INTO "tie" VALUES('f644f995aadf0dd5','8477757f020a92fd','26b15129b752584c',2,'58d53de9f520581fa8d3a5933ae51443b3952ba0ead93f7311a07f28101fc334');
INSERT INTO "tie" VALUES('f644f995aadf0dd5','cb5052e6559923e9','26b15129b752584c',2,'33ccab491097d13f756f28e04392f6d742cc134d157e3c1c89ef6e8f040a5f0a');
INSERT INTO "tie" VALUES('f644f995aadf0dd5','cb5052e6559923e9','8477757f020a92fd',1,'726f42728e0233e4e8ae6c614c2493ab57a367ed912c8a0c867203c74a2b5b8a');
INSERT INTO "tie" VALUES('f644f995aadf0dd5','17eb751f43ca7bd0','26b15129b752584c',2,'4045e7939b13c9e69f71f94ee98517b432ffb16a9cee61f7abf79fbf0d956a41');
CREATE TABLE user_class (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	people INTEGER, 
	proficiency TEXT, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "user_class" VALUES('23b45647021127ff','185ee2240ad003f6','Secretaries',3,'beginner',0,'62836180953cfb74edae82cbe01c49234b706454195cfa659618da32fbabffcd');
INSERT INTO "user_class" VALUES('47cd9c1b52f5e923','f644f995aadf0dd5','Sales reps',40,'gets_by',0,'9d75329b599b5f1b4d338a5f578c60e695c54bdd828f1506b1885b4ebafd0b38');
INSERT INTO "user_class" VALUES('40f22172a7f8295f','f644f995aadf0dd5','Sales managers',5,'skilled',1,'3cfad787a57c8bf6f6f1ae3251ba09abd37587dea02ff126565ee2e9b8f44cf0');
INSERT INTO "user_class" VALUES('3c8222eb415970ca','f644f995aadf0dd5','Marketing managers',3,'expert',2,'47bfaa226a7bc9a84a40141b0fb8c5536098425bc094a7d52cb60d5efd107dc3');
INSERT INTO "user_class" VALUES('0e103175658b419c','f644f995aadf0dd5','Administrators',2,'expert',3,'76d2ad2972ab35e3a4e239cc7bb6cf5fe350c3959582106217e77bb8af75658d');
CREATE INDEX answer_of_product ON answer (product_id);
CREATE INDEX benefit_of_product ON benefit (product_id);
CREATE INDEX decision_maker_of_product ON decision_maker (product_id);
CREATE INDEX lane_of_product ON lane (product_id);
CREATE INDEX moment_of_product ON moment (product_id);
CREATE INDEX need_of_product ON need (product_id);
CREATE INDEX score_of_product ON score (product_id);
CREATE INDEX segment_of_product ON segment (product_id);
CREATE INDEX stage_of_product ON stage (product_id);
CREATE INDEX tie_of_product ON tie (product_id);
CREATE INDEX user_class_of_product ON user_class (product_id);
COMMIT;
