PRAGMA application_id = 1131761778;
PRAGMA user_version = 3;
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
INSERT INTO "answer" VALUES('855994f50599fb93','855994f50599fb93','recurring_price','yes',NULL,'ef7a127daf9b27c2f2b436d902f3702b1177591e02c38ef9e8c6b21928ca68aa');
INSERT INTO "answer" VALUES('855994f50599fb93','855994f50599fb93','has_customers','yes',NULL,'01098cb8c59cede84376f9d07a78a68f98715fdcc907bb677d5fbf0dc4ca4e48');
INSERT INTO "answer" VALUES('855994f50599fb93','855994f50599fb93','must_connect','no',NULL,'d7cbd2225c7bb58ba351b637ace547376b2f490d739d81c865f88d49d6fa9164');
INSERT INTO "answer" VALUES('855994f50599fb93','855994f50599fb93','data_to_move','yes',NULL,'c36d562c8f33aa9a44bcd3731f1aa11ec6e2822a8d6e0291f249734d7df745e9');
INSERT INTO "answer" VALUES('855994f50599fb93','855994f50599fb93','regulated_data','yes',NULL,'39c5375faecb6774371e04b87be04b096d050f310958f3a98424094d967d8bbf');
INSERT INTO "answer" VALUES('855994f50599fb93','855994f50599fb93','physical_goods','no',NULL,'7e00d1bb8726f9f68716c61739d25d9880010d64640977fde87c49420d25ee76');
INSERT INTO "answer" VALUES('855994f50599fb93','855994f50599fb93','seats_will_grow','unknown',NULL,'fea70f0a7f743b583443c731bbc9851a8f39aee916331bc130d132093c5aa2e8');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','sold_to','outside',NULL,'190785a4a9e6cc3f9cfb4a920f3858b1ec6c52a2d701a692f511f207edf6ea0d');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','payer','provider','heard','198ffaa329e41be435f60d6b4a7653440c9eac02cdc85591719b5b976c895782');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','picker','payer_side','heard','ad23194bc63ee93579b16a3230a7ac36a36f036ad4a73e31df6711b78e73b026');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','say','nothing','guessed','408991c45b57453f0aabb6b3c7293f2e52c98ddf40cf7a2640aa16053a02c693');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','alternatives','several','proved','d5e5b5b447565ef511885b55543442f00f60b4b263389c99d932020a8251c126');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','picker_uses','no',NULL,'a9f1e198611363d17debc19dfe499ad700ec90c6c4a1daa97ab4e49e29fbc975');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','same_organisation','yes',NULL,'9c45faa7876c1f7505ea28eac07239da9efebcdef457fa0d04cb62a97806027e');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','payer_kind','organisation','proved','e9c5c3166e28eddc5280fd5019428e11e22d95a19816a0bde7454b0a27479691');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','computers','gets_by','heard','5c6ae303ec520c17c31b13f5bfe31fc3a06a89f671280b38a9e548896074644b');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','trade','skilled','heard','0b2a8126f6385abdd3ebf455038d13e8c0579f2e7453353e6079c3af813fc245');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','part','main',NULL,'8a640c29f2ab50c9582f2c7225ec8cbde76bf538cb67ab2f9f9432335d9ede5f');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','frequency','weekly','proved','122b40703ec5eb5897ce0e6d842ebc9529e6576caa676ee23899931f70bf21e2');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','only_they','type in the figures',NULL,'e1d933f76f381b854daacde7f59b9c57165c71b2a6359cc35316263fdb1f6a84');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','who','Three people in one office','proved','136be68a13d66904c4559bfda3e00684fc1639dc87552ca216d2968b66facdae');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','goals','The week’s figures, right and on time',NULL,'1ee3564c5cd9097ab4cac31850bbe2dabfe2a6ce16551dbb63ac7371c6330d53');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','resources','An old PC and paper lists',NULL,'c2fa10ec608da1b18dc4bd5cc68b839febea29d7061ce92ccd6c1f6fe8689288');
INSERT INTO "answer" VALUES('855994f50599fb93','5246e21146482f75','environment','The telephone rings all morning',NULL,'407823e8d9c5314b191a66a3e88670fb3c132b671d16629d742bb8deb2f943b4');
INSERT INTO "answer" VALUES('855994f50599fb93','f0278adde01e1aa7','concerns','The price a month, and no surprises','heard','d06cc396667b50d22e62bcf3bbdfc7941b08134bf899ab901d8ad2ff0fe66f61');
INSERT INTO "answer" VALUES('855994f50599fb93','f0278adde01e1aa7','triggers','A talk at the bank that went badly','guessed','62e55747857316470fe0010487a94d03d5ffec43a0f6c84bc4cd869b14340b15');
INSERT INTO "answer" VALUES('855994f50599fb93','9ce0d9526abb2999','concerns','No figure typed twice','proved','60d1f1847c01a8774859a413fb11db8fb282475bf629ede5ccd1afdf1fb0cbf2');
INSERT INTO "answer" VALUES('855994f50599fb93','855994f50599fb93','more_users','no',NULL,'0f87d6b8639962d5da4a1443a3f0dbb44a7b88344a3ff73b6965c6890e800e93');
INSERT INTO "answer" VALUES('855994f50599fb93','855994f50599fb93','others','done',NULL,'0565ba0bdc3aca1c3cf7d6e1e8790fc99e8028f18e781da3352d44d3e5638dab');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3fe04ca05be3567f','recurring_price','yes',NULL,'7558aad6a6e55480466ff6ff073bb54c2b059c283536550ea675547bfc10037c');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3fe04ca05be3567f','has_customers','yes',NULL,'5842a477c4c3e5e6de1029c2f883eb3fdb58997347766a89edeb0a50a4547b89');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3fe04ca05be3567f','must_connect','yes',NULL,'ec3a0b638879fdebe27c10fdffe41104c503f36708eb3c52d5e350cfeef8ef58');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3fe04ca05be3567f','data_to_move','yes',NULL,'4a379ce5678db9bf706ff351fbd2d442f52071f2ac76efba9da9e2800f6459cd');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3fe04ca05be3567f','regulated_data','yes',NULL,'def0690cdf261e00f2ebd2fbe936686b1def9fd17d3e8a26487415a91857c57c');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3fe04ca05be3567f','physical_goods','no',NULL,'26db5f59b5c0184223f8c169633f0a41a7b2adce5451dc8e45e8582a2e1bc453');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3fe04ca05be3567f','seats_will_grow','yes',NULL,'e1458c61b3602de1a11367957fd3883004b0387547f86e9f3ac9696138117f76');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3fe04ca05be3567f','loudest_bar','40',NULL,'c908326b65d7a16eda970ee0e834d6a1a798437378e1a0e4195af6db74fd12c5');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','sold_to','outside',NULL,'ee5b294666e1053e9a20f008f1c00cd2195ab201e43c10b71ef51889c3195c53');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','payer','provider','proved','690002b3a3ce46460a121acfa98347c28715bb27c557b75d748bc22deede447d');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','picker','payer_side','heard','fe56d60c399dd3d3cd181baca35a509a4e4587237a59be9bd51391d1341f9b54');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','say','nothing','heard','f996f1aa2a7b2b57adc36266662351fc6b39fbe322e92ebe79554901961ac23c');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','alternatives','several','heard','2ecf5ee2eae1d4f408d871745dabc1e436b609749629005539baaf33b3f50304');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','picker_uses','no',NULL,'0b705704f11e2ed499f96d82348a7e5a4868a4dfb3b117064658cecd177e268c');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','same_organisation','yes',NULL,'7f9e3aa5429187fa85d0f086fa0d5977a2fbcdb020d5e4ac06ad62dd6b4bde6f');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','payer_kind','organisation',NULL,'5931b5734a0aaa9e60ee32eabe6e065577478ac653b48c7432b90a3a20f58af7');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','computers','gets_by','heard','ed147d7393a5317b6a6cf1ddbaf5370523eb0b40ed5cab10b3e47e1d2c629840');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','trade','expert','heard','3696474470f1fece12676e9eececa199d9d773bb1b892de24cd223b71ac91fb6');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','part','main','heard','ccc80713d32a3d08a8b786ce5c7d92301cfdf12d064967c7518e8513e2378c66');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','frequency','daily','heard','aab2eb9f2b45b4abb08d675ee85404c2f4555b55258222e00ea0667c46b987c0');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','only_they','type in visits','heard','96ae6f2dc288408be4c2b38f5aeab2e026c4538fc258c6cd9f8d88878e35b67d');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','who','25 to 60 years old, on the road four days a week','heard','c284a9a01a2695ce45e3186b9ea4c63fc935bcf44d90e52716635bf4fc88ef56');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','goals','Six visits a day. Paid by orders, not by notes','heard','a616e05b7c32b732b5cab6cb5fe44a3aa921214e0bb38ebbae4de73be9b332b6');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','resources','A phone, a car mount, patchy network','heard','49b48b0c48ccd78079625b67a9dab3305d452631bcd2861335d4781260ec777f');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','environment','Engine noise, gloves in winter, a rival beside them','heard','8919895334730c6b1c346c7884b8e63f635e29af4c9a3bddb78efce22fad5e25');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee','voice','They grumble at the Monday meeting. The managers pass it on, mostly after the yes.','guessed','b8c9dcfa014acba7a2f0ea0e24e4afcaf54b8928018c1db39c2dd4692f34b3f1');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','sold_to','outside',NULL,'1f0dc7f1e470592eb29058212a1fb6521554b4dea7d113e8916e3eb69a41264a');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','payer','provider','proved','9ac248d3388ae2f1468c4662f00ba8b44ba9fceec54549380c21cec5f02114fd');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','picker','payer_side','heard','9c440c6a5c2ef268cf21a63efb3d8b05eecf6b82583bc35e35f9d0ae9b7dc7c1');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','say','counts','proved','2b4d93815221b75a72592a7010e4a5360b8f806615b87969207aebeb299639c5');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','alternatives','several','heard','ff5ad53e3a322fd5e1980db0059545c63bb7f96a9a12660fe1287238eaaf8685');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','picker_uses','no',NULL,'4cc750de3bf05d111b4b54ab6d589529127c82e43d589608e3c7afe79b3b6816');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','same_organisation','yes',NULL,'c57264f5999afd9cec30abd2defbc27672e6e8179f3cdb42172fac4e241e0eb6');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','payer_kind','organisation',NULL,'cbf6d4d26eede2f2c8c8c9ac87ec9bc4f8c22bbfe1d9bfa73ecbbdaa93b7bda8');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','computers','skilled','heard','a992eb2bd85e33d191485b15eb6de44735c94bba7216c4b75985f6a15c45f0ce');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','trade','expert','proved','e61bd58c72d6157acccfa7f8472c4fa9a16c255be7aaa5ec994516c6e6899518');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','part','main','proved','ee8e4c6bdfac77287b5de4b716bc7f0961317ed58a22f606c3116c7069cc7416');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','frequency','daily','heard','1102a572934484afa1f0f78b5212830ba78429d7c67f1fca4b3bfa25a72ad0e3');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6','only_they','set targets',NULL,'e2ee798e606d55f77f4dedd2f93095825a2655b51193bdbb157bc01fdc54d7bf');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','sold_to','outside',NULL,'a5d7b573ee5917edcac10ed5144753ab2b9fa52ab3e690bf3a9f0da4abac3f8a');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','payer','provider','proved','1dae1d8e52ae7313803399342450dac777a25c9f630343c6e06dd8953f2e003d');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','picker','payer_side','heard','47cce6a2e823e2cd2ebecc1dd3bba3882df6d98d9163e3ba35842cf64f4b0e3d');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','say','counts','heard','2add2a2852981796362f7d08c0a4b38acc054efa1561d1efbd952b4823f8090c');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','alternatives','several','heard','2e7fda063f6e72b3e874695cc634e41bf86b6624b6a4fe36d38b381c122f3b42');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','picker_uses','no',NULL,'53915408ec73bc660a9724d15960d6bb24f4b8e3e4303004470d44d6c2c77882');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','same_organisation','yes',NULL,'e6cce4a6d129abe1e3254bccae847c0e5bcf60916e237b779350d59d036ef292');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','payer_kind','organisation',NULL,'14fb3e7d6bf3e1b66d80443986b5c455e19f6191078d259f7841719b113809ec');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','computers','expert',NULL,'d665ed256b4d24378f0ee2f900d1cf169ab80e31a3e399b821d8cb66db37f7c9');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','trade','skilled',NULL,'c94fec9f97e662ccc18ec5e36930bd2e6bf1d4fe2a6039e0ebd9842546d861ec');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','part','main',NULL,'fd343ec4c58168bb2cb245955d26dd4d9cf11de3ba7156693c6c1d1390ee0391');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81','frequency','weekly',NULL,'0912999afe96461d0617c1ae1620c6cb2b36644e7d4d097c3423566f5c56990b');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda','sold_to','outside',NULL,'e463a88cddc796e39c747240c4ab45f0d8b78e5638bbfb3f1090a49eb49a3c15');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda','payer','provider','proved','82eb5961982c716d91380d7f24dd73892a47df9e43f4587ea3ea24c784a913b3');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda','picker','payer_side','heard','f0375e8b50679ce10708b1a04167a99a6fd1010c850a2300bc32c454e638ccb8');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda','say','nothing','guessed','ca2c6fd066d0170ac8c8fbb467667a3c2df84dbb1b39fd673c3782bcd6f3f5cb');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda','alternatives','several','guessed','97efaeaab9b53fd5e89fae13bfb63c27312705c9cadde6414a84864a12ea0ac7');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda','picker_uses','no',NULL,'e029776702e10793b5c2874ce1632db5b9a982be49a78158cb105e1c0af265bc');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda','same_organisation','yes',NULL,'21037d3cce40ab0d7284534159966d918940f50b78ad6a0d6f4630cc068c58a2');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda','payer_kind','organisation',NULL,'7ae7e0ae1d4a3df9a4c4986f03bb6944dc9f7b2ebad716b376ff15f2b06122c0');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda','computers','expert',NULL,'51f2f9eb4df7a205a8f07090c36e6dadc49b0902dd4c2e718b0c06766b9e6dc3');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda','part','tends',NULL,'8c4a2ede1e4242b59a953ae9efcaff8e92168af427302938d44263498b951e15');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda','frequency','weekly',NULL,'b946fa77947d46fd819f587fb8165bdae3d7049620cf380cd89a0c09d3729c62');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','4d9d086d87191c29','concerns','Lifetime cost, exit terms, a look at rivals’ size','heard','17a7d7f264a1c19e69e19df8a239b671dd287764726f2ef9407e842e73877c90');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','4d9d086d87191c29','triggers','A forecast that was wrong, a rep who left with the list','heard','891cb99c6d44377e81849968a3d92f7a3833b657f7ffe225d66e059f5f012a0a');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','4d9d086d87191c29','channels','Trade fair in May, their tax adviser, LinkedIn','heard','cfa05d32d5463c0e765c0a24ba7f08cd988b8535ecefcccaf3970a2395385a4d');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','4d9d086d87191c29','rivals','Big stand at the fair, first year at half price','proved','aca5a42fa632e3f7a258bb0aa889dac4a01c8b636b8c450392d431e272f2e466');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','0e3faf1457545c4a','concerns','The price a month','guessed','03d7f31c4aff00a96b51b6da7fd3b6e87ccb2695d4a38f9af7e410b029bd69be');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee@0e3faf1457545c4a','payer','user','heard','8871a2da21199c4003f5fda56c6dea6d1c556e8845b583844d2a5a1235a44d70');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee@0e3faf1457545c4a','picker','user','heard','e52954f9f739247aee56cd562e9076b7427bb9e141a6c124c084a5699378817a');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3b0791cb002899ee@0e3faf1457545c4a','payer_kind','organisation',NULL,'047921a31473551f967cd08a73166a003c2b8ea9a5fbb60049e5dc12bfd14d8b');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6@0e3faf1457545c4a','payer','user',NULL,'dce84a13dbe227f239b9c7c3f76f061d5b173d1228a70241a65499dc63abc541');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6@0e3faf1457545c4a','picker','user',NULL,'35110eddcaa3ea9c9ce90f9877766521d55a3c12f0f7ff091c043f70e1b8c913');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','b447c693775ca6e6@0e3faf1457545c4a','payer_kind','organisation',NULL,'f5e7000c4a2ccd38d61ec8d7471a47204bfd25300b62e7249ce5254f830ede3d');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81@0e3faf1457545c4a','payer','user',NULL,'b036e21729d0e6ff61802b0aedc927250b4e6f29c35af54e0e8ce403e639a16f');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81@0e3faf1457545c4a','picker','user',NULL,'9a71f0478f09c8c79eb20df1052b328cacdd8a5e296e123cc622adc9015973b6');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','10d9e6bc10a75c81@0e3faf1457545c4a','payer_kind','organisation',NULL,'2534ac59032ddd89e72eb55525c2347acbda25cf04768ca2352a0c1c08503c11');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda@0e3faf1457545c4a','payer','user',NULL,'ad1c917f5c9a6306de988af7a8eecc309c15135114d4cf5f76b9da6c95cd7f61');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda@0e3faf1457545c4a','picker','user',NULL,'60c59f11a89a92b979bd692c47cfc3025a96aeda0addd71adf10ec9576031dce');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','966b6ffd69882dda@0e3faf1457545c4a','payer_kind','organisation',NULL,'0451067649a71c65b0b3da51be4e0592f079ae5bafb6ef896fa09927309269e2');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','0e46d213520e659c','concerns','One minute a visit, no second list','heard','d90b5b9fb4515c43de736c176c9d9afa29314ed464ce28736bb2539a18312d65');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','0e46d213520e659c','triggers','A new phone, a lost order, a colleague’s tip','guessed','a30ab3ad521cc5bb1b24823478b5c4cf18646af6bf323d996a58b1b5b7591d85');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','0e46d213520e659c','channels','Monday meeting, the app store, car radio','guessed','2da04b78c73f7bf35f891898b93d1a7acc0d254cb9070f51bb961aaa08353a61');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','0e46d213520e659c','rivals','Nothing at all','heard','061361751d2e971dc57eb3b6d3ef8bf7eba012937a4e7721b9763f2b9e390e85');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3fe04ca05be3567f','more_users','no',NULL,'7ce1821343d5cbced6edbf33b292fc0e90012da18973505b34710854d66a2bec');
INSERT INTO "answer" VALUES('3fe04ca05be3567f','3fe04ca05be3567f','others','done',NULL,'aada29ab881585726f4742144a1445dc0783424f1c1ac8d51d525f28d738af3e');
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
INSERT INTO "benefit" VALUES('fa903c14cd81f323','855994f50599fb93','Next month’s cash in one picture',12,'customer','Roth joinery',1,0,'d056373ad54373f04a154185e8dd0ff9fd8f3f09e2b97c3e4cb5e8962f98160c');
INSERT INTO "benefit" VALUES('414051e95cdc1b6b','855994f50599fb93','Figures come from the bank file',9,'users','',1,1,'3cbfd77755ed69aa91f859a702d7394c081bc83f497982714fae24dc55fd9de1');
INSERT INTO "benefit" VALUES('97b3ee6cacb64c56','855994f50599fb93','Export for the tax adviser',3,'nobody','',0,2,'297d57c8824423b2a9e3a3c4319dbe004689681d2bcc40e2d618e1825b028b9a');
INSERT INTO "benefit" VALUES('995cbe10a4edd1a5','3fe04ca05be3567f','No server of their own to run',8,'nobody','',1,0,'86e237d4010bcce8bbd299aa7274168a3006285e2bd2c6cc0d76e14e49d83ddb');
INSERT INTO "benefit" VALUES('6527d976118ad5cb','3fe04ca05be3567f','Month-end report in an hour',20,'customer','Nordhandel',1,1,'6b2fb9a6b7778d3c3eb97b462a3118b9adc1a9ffee6e690d09058766bd6b5bda');
INSERT INTO "benefit" VALUES('f0b7ba3b8b45e3ba','3fe04ca05be3567f','A forecast without asking around',38,'customer','Nordhandel',1,2,'820a531f773115deefcceec049896428bd7f63535e63127d80da3d0cf0ea3b4d');
INSERT INTO "benefit" VALUES('f0286c422ca47715','3fe04ca05be3567f','One clean list of contacts',24,'customer','Hafenbau',0,3,'e74157ff70ca7ca1643720f460d121a4046d4faa1f2e8263809b2d680efcf95a');
INSERT INTO "benefit" VALUES('63f25266e3003fb0','3fe04ca05be3567f','Notes typed once, not three times',10,'users','',0,4,'2beee1c1cbcafddf222b046e88cec5e204a5d846d13aad2901436e3559ed46a3');
INSERT INTO "benefit" VALUES('7412bce73929894d','3fe04ca05be3567f','Works without a network',8,'users','',0,5,'840cc401e4cc61f49c2b13c872751cf43e435a2645f66ecd1bccdd48abf4d671');
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
INSERT INTO "conflict" VALUES('3fe04ca05be3567f','own-contacts','The contact list','IT manager: no data on private phones','Reps: every number at hand','Firm phones only, contacts stay in the app and can be wiped.','2026-11-12','67e5305ff4863ae0f5d0a79f147f6cf6ddae9c50f1c9bcefedf1b86204b0d70a');
CREATE TABLE cost_frame (
	product_id TEXT NOT NULL, 
	base_date TEXT, 
	horizon INTEGER NOT NULL, 
	rate TEXT NOT NULL, 
	rate_for TEXT NOT NULL, 
	inflation TEXT, 
	seats TEXT NOT NULL, 
	reader_id TEXT NOT NULL, 
	valid_to TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (product_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "cost_frame" VALUES('855994f50599fb93','2026-12-01',5,'5','current',NULL,'3','fa2d065099edc4e4','2027-03-31','45c446a41721b59cfceafd80bca7f72c76d03761f021110de809a44a76a8f779');
INSERT INTO "cost_frame" VALUES('3fe04ca05be3567f','2027-01-01',3,'8','current',NULL,'50,55,60','c5e64d559940ee9b',NULL,'dc846b3f0bb3edd512cbf7e711ece2be8040c4028cdf50889f4905d40cafb75b');
CREATE TABLE cost_line (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	way_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	"group" TEXT NOT NULL, 
	amount TEXT, 
	currency TEXT NOT NULL, 
	per TEXT NOT NULL, 
	repeats TEXT NOT NULL, 
	timing TEXT NOT NULL, 
	first_year INTEGER NOT NULL, 
	last_year INTEGER, 
	every INTEGER NOT NULL, 
	months INTEGER NOT NULL, 
	rise TEXT NOT NULL, 
	priced_at TEXT NOT NULL, 
	rises_from INTEGER, 
	indices TEXT NOT NULL, 
	tiers TEXT NOT NULL, 
	tier_mode TEXT NOT NULL, 
	least_seats INTEGER NOT NULL, 
	pack INTEGER NOT NULL, 
	discount TEXT NOT NULL, 
	prices TEXT NOT NULL, 
	low TEXT, 
	high TEXT, 
	basis TEXT, 
	source TEXT NOT NULL, 
	noted TEXT, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "cost_line" VALUES('90df111b5df97bbf','855994f50599fb93','bcb8fcf57003c9a9','Set-up and data move','one_time','1150','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','900','1600','heard','Our offer','2026-10-14',0,'1c626ee15875d64e4853087f603ab17206b880858b761f07ffbc5d2b4cf7ce17');
INSERT INTO "cost_line" VALUES('e3852f7ea263a7ff','855994f50599fb93','bcb8fcf57003c9a9','First training, 8 hours each','one_time','256','EUR','seat','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','128','384','guessed','8 hours at 32 euro',NULL,1,'0b4fc2c58f51350affdee86e8c96ff597655290baca8ed8c5b7c1648a9f7c193');
INSERT INTO "cost_line" VALUES('aac45a8e5d268f61','855994f50599fb93','bcb8fcf57003c9a9','Slower first weeks','indirect','640','EUR','customer','once','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','200','1200','guessed','Half a day a week for the first six weeks',NULL,2,'dea7d066941e41b3766d14258bccbd6dd14cb49aa1c745ccf752802ff4997884');
INSERT INTO "cost_line" VALUES('4aca191655900bc2','855994f50599fb93','bcb8fcf57003c9a9','Subscription, 3 seats','yearly','30','EUR','seat_month','yearly','end',1,NULL,1,12,'4','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Our price list of October 2026','2026-10-01',3,'c877b53a264a501792a9340d0fc4420d06a65ad0c96381ba9e5464ac97beb6a4');
INSERT INTO "cost_line" VALUES('483cb8f98126083e','855994f50599fb93','bcb8fcf57003c9a9','Training newcomers','yearly','256','EUR','customer','yearly','end',2,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','0','512','guessed','One newcomer in the office a year',NULL,4,'cc6b2c744dce7b39847637ae52f6eb46ce82a8c0dcf5d2f7af46155b7114b1df');
INSERT INTO "cost_line" VALUES('0f690a63e4e484dd','855994f50599fb93','bcb8fcf57003c9a9','Their own hours, 1 a week','indirect','1472','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','1100','2200','heard','46 weeks at 32 euro; asked the secretaries','2026-11-12',5,'7e5630ff4f69d4bb319db1884f9a5b524dc51a5939729c8d0edc965441223260');
INSERT INTO "cost_line" VALUES('3c6d90bdd2a9ef41','855994f50599fb93','bcb8fcf57003c9a9','Leaving at the end','leaving','400','EUR','customer','once','end',5,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'guessed','Export and a month of both',NULL,6,'428aa20169c11ab75e778c946573ef785a40bbc9f128e0f6ae21358ac8e02b4c');
INSERT INTO "cost_line" VALUES('7b53e973b1f4e118','855994f50599fb93','fef8a687b03072df','Their own hours, 2.5 a week','indirect','3680','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','2900','4400','heard','46 weeks at 32 euro; asked the secretaries','2026-11-12',0,'490d837d11c28363f61e9afbce6452e95091d55da78e31c6863e2e5136dad4b4');
INSERT INTO "cost_line" VALUES('9686cd71eebc7a4d','855994f50599fb93','fef8a687b03072df','Late-payment fees','yearly','420','EUR','customer','yearly','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Bank statements of 2025','2026-01-31',1,'a5c596386cb4ee815a0a024e1d5ec7882fb511d685c2ccd967c01f380285e56d');
INSERT INTO "cost_line" VALUES('5ae2e3902a1ad688','3fe04ca05be3567f','6fe9b6841a701f67','Set-up and connection','one_time','9800','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Our offer of 2 November','2026-11-02',0,'0d8633dd4f6e7a2ef53ba65b66ed6207d4d0f032fecbed8c0cfca2dddbac1b62');
INSERT INTO "cost_line" VALUES('32dcb550f5ee2798','3fe04ca05be3567f','6fe9b6841a701f67','Clean the contact lists and move them','one_time','4200','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','3000','7500','heard','Petra Lind, from the last move','2026-11-09',1,'48d1b13fde03ede49678ecfe9d41b5da948f4fab664cdd08a49986bc7db0e202');
INSERT INTO "cost_line" VALUES('1718112b4dd90b12','3fe04ca05be3567f','6fe9b6841a701f67','First training, 4 hours each','one_time','132','EUR','seat','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','99','198','guessed','4 hours at 33 euro',NULL,2,'b131dfb859d881b213a904982d2501781a1eff096ebb5eabefffccefc55cd7d4');
INSERT INTO "cost_line" VALUES('f49d624059c6e431','3fe04ca05be3567f','6fe9b6841a701f67','Licences','yearly',NULL,'EUR','seat_month','yearly','end',1,NULL,1,12,'5','year_one',NULL,'','25:32.00,100:27.00,:22.00','graduated',0,1,'0','current',NULL,NULL,'proved','Our offer of 2 November','2026-11-02',3,'4b9ab1107c8becf05cfb7bc85c4454e4687f4510bde0d5194183d492ae695d49');
INSERT INTO "cost_line" VALUES('74d2e21b79b43531','3fe04ca05be3567f','6fe9b6841a701f67','Support plan','yearly','2400','EUR','customer','yearly','end',1,NULL,1,12,'5','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Our offer of 2 November','2026-11-02',4,'3081091d9012cc017a36a65d9cba2c683cadfe283dd738670661181329505c42');
INSERT INTO "cost_line" VALUES('611c582ee9efb7aa','3fe04ca05be3567f','6fe9b6841a701f67','Administrator, 4 hours a week','yearly','7800','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','5200','10400','guessed','Our other customers: 3 to 5 hours',NULL,5,'e93cc580021eaaf81e440569a6ad030efb601299a0573a61a728fa6771bbb5df');
INSERT INTO "cost_line" VALUES('2434077e4c60517d','3fe04ca05be3567f','6fe9b6841a701f67','Training newcomers','yearly','1320','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','660','2640','guessed','10 people a year, 4 hours at 33 euro',NULL,6,'11ad865265fc0043cbb66bfa31b25287d2afafbba13871e1695aede7301f40c8');
INSERT INTO "cost_line" VALUES('fa4b11421748c596','3fe04ca05be3567f','6fe9b6841a701f67','Slower first weeks','indirect','11000','EUR','customer','once','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','4000','20000','guessed','Two slow weeks for the sales reps',NULL,7,'219d573dccc321a612645d4ee922b461c2259594edaca868faa7d4617bfe4d9b');
INSERT INTO "cost_line" VALUES('de133a961fab4cd5','3fe04ca05be3567f','6fe9b6841a701f67','Leaving at the end','leaving','4000','EUR','customer','once','end',3,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'guessed','Export, a month of both, retraining',NULL,8,'7c6b916fa53a1aa8eda677e918f8606d5de3fcd185b4e4273347ae1b9c78fe04');
INSERT INTO "cost_line" VALUES('26b4af7a7c17d684','3fe04ca05be3567f','6d7082c6f9d72f31','Set-up and connection','one_time','24000','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'heard','Their list price, October','2026-10-20',0,'3224e8673625de82f82f2e6b7ed1a1d13e94678a4785b7e679b9b6597fd754db');
INSERT INTO "cost_line" VALUES('4b2770c21ee514d2','3fe04ca05be3567f','6d7082c6f9d72f31','Licences','yearly','58','EUR','seat_month','yearly','end',1,NULL,1,12,'7','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Their list price, October','2026-10-20',1,'b75fe852e953a1807ef4ef2f40ff92ed12235bfeb6ba06a8e94165ca2dae2fd7');
INSERT INTO "cost_line" VALUES('7b51c12a049663ec','3fe04ca05be3567f','6d7082c6f9d72f31','Administrator, 4 hours a week','yearly','13000','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'guessed','Our other customers: 3 to 5 hours',NULL,2,'d2d18b45325441028f553857397558acc329d2bbf81357d00f3a16282fea448f');
INSERT INTO "cost_line" VALUES('5d15b6c215eeb87a','3fe04ca05be3567f','4315994d4a00f833','Looking up and typing twice, 50 minutes a week','indirect','1300','EUR','seat','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','900','1700','heard','Timed with six sales reps','2026-11-12',0,'47c7317ffdec63a9d29ac27f9d43f61896a20ebbb464e2d151d9c9fcf6d01df2');
INSERT INTO "cost_line" VALUES('2079036ce39ca3a5','3fe04ca05be3567f','4315994d4a00f833','Old contact database','yearly','6400','EUR','customer','yearly','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Invoice of 2025','2026-01-31',1,'af04cd8ff4c85983ce395c117e494552310aad72b3e4fe380b0a9f79a85de3cc');
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
INSERT INTO "decision_maker" VALUES('fa2d065099edc4e4','855994f50599fb93','Managing director','decider,buyer',3,'for','a contract of more than one year','500.00','heard',0,'','payer','price
payback
time_to_value',10,NULL,'','','bacab556dafe0e7dae3130ce33183802e1343fcc02a16afd707a5273e0acfddf');
INSERT INTO "decision_maker" VALUES('6aacfc2e693f3601','855994f50599fb93','Tax adviser','influencer',2,'neutral','figures that cannot be exported',NULL,'guessed',1,'','payer','',NULL,NULL,'','','cba189df79cca981a27abc43107fc8c179346c62d763be10b1ba9e991365468a');
INSERT INTO "decision_maker" VALUES('c5e64d559940ee9b','3fe04ca05be3567f','Karin Holm','decider',3,'for','reps need longer per call than today',NULL,'heard',0,'Head of sales','payer','time_to_value
quality
standing',2,'2026-11-12','','','b014d86a10ae3ecd9f6ee45d86943b0c5b473a1d43de85021c5390707ddb37f2');
INSERT INTO "decision_maker" VALUES('653e0783d67cd9bc','3fe04ca05be3567f','Jens Falk','buyer',3,'unknown','a notice period over three months','10000','heard',1,'Finance director','payer','lifetime_cost
contract
payback',2,'2026-11-04','','','6c5bcc821618182e0ad92ee8abb28711cf23514142e82033c32eccf0ed279ee0');
INSERT INTO "decision_maker" VALUES('36d968813d1ea816','3fe04ca05be3567f','Rasmus Berg','gatekeeper',2,'against','a server of their own',NULL,'guessed',2,'IT manager','payer','security
fit',NULL,NULL,'','','09bc79a1a6b1167ec96fd2903cb33c3efe2a9c4cba3d61f28af66611d12e7d5c');
INSERT INTO "decision_maker" VALUES('c9b1e18a38d67ee1','3fe04ca05be3567f','Petra Lind','initiator,influencer',2,'champion','',NULL,'proved',3,'Sales operations','payer','support',NULL,NULL,'','','6e63605fd03ee639e7ff160c9b93428c0fafbef1f8c2a57532909e882f691c48');
INSERT INTO "decision_maker" VALUES('0ea41c3ee243f574','3fe04ca05be3567f','Tom Reyes','influencer',1,'neutral','',NULL,'guessed',4,'Outside consultant','payer','',NULL,NULL,'','','df09979a66ec586d47d206ed381ec73a1743c185df9c1c4383a93012728a1d09');
INSERT INTO "decision_maker" VALUES('a98b373122f06ff9','3fe04ca05be3567f','Ada Brandt','user',1,'for','',NULL,'proved',5,'Sales manager North','payer','',NULL,NULL,'','b447c693775ca6e6','06b1beac7bee1c589cae75f98f1e4cde57d8075a511f29b6f27247247614d652');
INSERT INTO "decision_maker" VALUES('068607435d4bc1b0','3fe04ca05be3567f','Luis Moreno','user',0,'unknown','',NULL,'guessed',6,'Speaks for the reps','payer','',NULL,NULL,'','3b0791cb002899ee','b1de559727ad49df2304de14a8dee79da770762005094d6b00dced2f0a3205ca');
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
INSERT INTO "lane" VALUES('ee4168687bb815bd','855994f50599fb93','payer','The boss','fa2d065099edc4e4',0,'380ece259aa315cc3c2f384c2a8c56233dbd36071067ad5b0224fe1fbb388d5a');
INSERT INTO "lane" VALUES('dbaadd3c9f5d124f','855994f50599fb93','user','Secretaries','5246e21146482f75',1,'549fc74dd759213deaea6edc036bd944438c87444434e1bc2fec09a47f81609d');
CREATE TABLE memo (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY ("key")
)
 STRICT

;
INSERT INTO "memo" VALUES('workspace_id','0aa65fb25435d246a26eecb475ead0b2','a276c9f3e528eda8e62075ef533b5294fe116a93412d9f058dfb821ff093f2e3');
INSERT INTO "memo" VALUES('revision','2','116e6dadbc49aba02a75b79f0d924bcd7ec89d156b570a5846a3ef5492982a00');
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
INSERT INTO "moment" VALUES('855994f50599fb93','ee4168687bb815bd','bb7635da4ae4b00f','Notices the problem','talk at the bank','','',-1,'',0,'heard','9d41e9d5f80ac7f791538b9ce99354b1049442b16f526b07725b44a27b46c446');
INSERT INTO "moment" VALUES('855994f50599fb93','ee4168687bb815bd','7763d125e4c0586c','Looks around','web search','','',0,'',0,'guessed','cbeb26c4803546e2000ce3da215e2b27b7593a50981bb928ad70aa4ace3e62c5');
INSERT INTO "moment" VALUES('855994f50599fb93','ee4168687bb815bd','8b53d8c05a335091','Compares','trial account','','I want an answer in one afternoon',1,'',0,'heard','b95ebda9920c038cf0fa58e2829c27c9dfd59f9102b3872d69ffa6158128ecc9');
INSERT INTO "moment" VALUES('855994f50599fb93','ee4168687bb815bd','e1930e9cc9c5a34b','Decides','two-page offer','','',-1,'',0,'heard','55c3d1d74cf88ac3c07a715e63bbe28c8a1f0df511c5cd40e76b78ef17b544fe');
INSERT INTO "moment" VALUES('855994f50599fb93','ee4168687bb815bd','f5c1f2005c582bf7','Buys and pays','invoice','','',0,'',0,'proved','d16f6db7031766b72710e8d385f1120a92998030210c3317afd67d07bc760e47');
INSERT INTO "moment" VALUES('855994f50599fb93','ee4168687bb815bd','5d5d006ba1390710','Announces the change','staff meeting','','I say why, and hand over the log-ins',1,'the log-ins',0,'guessed','8b0d063e433388724bb610feb85aec40548b9bf1dfe8d60e137e455ce737b83f');
INSERT INTO "moment" VALUES('855994f50599fb93','ee4168687bb815bd','133dcd3c5f92c50b','Reads the results','monthly report','','',2,'',0,'guessed','0c279cb62b258dbbf591bc21f30e030256e3d91cd8a5216cd22ea6b5bdc6f239');
INSERT INTO "moment" VALUES('855994f50599fb93','ee4168687bb815bd','8320c862e81c1aec','Renews or leaves','renewal talk','','',1,'',0,'guessed','a3a43ba68f522400564658c4352109f915b012ac45b5bcd6d854f6c321f988b4');
INSERT INTO "moment" VALUES('855994f50599fb93','dbaadd3c9f5d124f','bb7635da4ae4b00f','Types figures three times','own lists','','',-2,'',0,'proved','386b6d62ce2a20224933729b629b0e9c66410703e9f7e160f80adbb3350e58fa');
INSERT INTO "moment" VALUES('855994f50599fb93','dbaadd3c9f5d124f','8b53d8c05a335091','Fills it for the trial','trial account','','I need a week to type real figures',-1,'',0,'heard','56a22398c3b73d7b7e66ed42c45f5fcf58388cc59fbbf87fd3ca2ae357660613');
INSERT INTO "moment" VALUES('855994f50599fb93','dbaadd3c9f5d124f','5d5d006ba1390710','Uses it the first time','staff meeting','','Who helps me when it goes wrong?',0,'',0,'guessed','859c6c32a877234629cfd60e28983b1f04c9c79c1cc6f80bf6b7a37c4b43d5ad');
INSERT INTO "moment" VALUES('855994f50599fb93','dbaadd3c9f5d124f','133dcd3c5f92c50b','Uses it every week','help line','','',1,'',0,'guessed','0d0c559ad1fd5f0b9f3bf9943045885f436d56942a5de8b48a8994a0bcef1cdd');
INSERT INTO "moment" VALUES('855994f50599fb93','dbaadd3c9f5d124f','8320c862e81c1aec','Praises or grumbles','renewal talk','','Grumbling in week 3 becomes a no in month 12',1,'',0,'guessed','0b951bb98b413b40ca3dde3ff5ce7ee1ec7f86bac7dafd7d2bb8128fc4726cad');
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
INSERT INTO "need" VALUES('1e873048351d3c67','855994f50599fb93','5246e21146482f75','type each figure only once','Friday afternoon is free','challenge',3,'proved',0,'744289537109d1768dd2a6a2b4a0b864af8ff854891062768e3f080a3ca69426');
INSERT INTO "need" VALUES('333c97adaa23a8c3','855994f50599fb93','5246e21146482f75','ask somebody when a figure looks wrong','nobody is blamed later','challenge',2,'heard',1,'bb93f8c0427e4775518cbe26c9014ca67783d3a701e19ad4f0f4f8ecac1c6f88');
INSERT INTO "need" VALUES('300ea4f028d47948','3fe04ca05be3567f','3b0791cb002899ee','type a visit up in one minute, on the phone','the evening is free','challenge',3,'heard',0,'798a4fc58c38f35959da44ecc4d088fff26882eed87e171dea39be214509859e');
INSERT INTO "need" VALUES('b77459357579d324','3fe04ca05be3567f','3b0791cb002899ee','stop hunting three lists for one number','calls go out before nine','challenge',2,'proved',1,'06c866aeb97f4e6211b41cee7369c8137786a4ff2dd11bd58b8cb4204edc3cb0');
INSERT INTO "need" VALUES('8a4b878c1d6751c5','3fe04ca05be3567f','3b0791cb002899ee','see who is about to buy','the day starts with the right visit','aspiration',2,'heard',2,'c85754f0353d5003ba1487c1a37176ebf2dd9805187fc04e394232e9063d465b');
INSERT INTO "need" VALUES('5d8e1c6a511ae08d','3fe04ca05be3567f','3b0791cb002899ee','show a full month in one picture','the bonus talk is short','aspiration',1,'guessed',3,'5b3dce0d9a1cabed6cdbcf621c394dcee9a92127bbad960d531b9b37df693241');
INSERT INTO "need" VALUES('0a6355a141158010','3fe04ca05be3567f','b447c693775ca6e6','know the month’s figure without asking around','the Friday call is short','challenge',3,'proved',0,'1d6b30b4803647393651c058d3af5fa4f7eb2972c0c86e74eab000a0ac50cc65');
INSERT INTO "need" VALUES('88bd2ffd13b0b644','3fe04ca05be3567f','10d9e6bc10a75c81','write to one clean list','nobody gets two letters','challenge',2,'heard',0,'813ec1019d26aaa7a1652b9926864cb9841fabff1ac72eaa520ac455eafbbc2d');
INSERT INTO "need" VALUES('ba6a986ebe3ec02b','3fe04ca05be3567f','966b6ffd69882dda','add and remove people in one place','nobody keeps access after leaving','challenge',2,'guessed',0,'ea197a62c273ccacf7c86c7b8f284ce251195134cf1124fcc63e0ce3f1dca10d');
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
INSERT INTO "product" VALUES('855994f50599fb93','CashPilot','Cash planning for firms of up to thirty people','EUR',0,1,'7cf6d4b22166b3cb6248c1b526315e9d51be31cdac9095e3c8fba95c3315f222');
INSERT INTO "product" VALUES('3fe04ca05be3567f','ClearDesk CRM','One list of contacts and offers for trading firms','EUR',0,1,'91945135d3a9024c4709e95d6e526c321a615a3b8c74bde01bf9afb93a417a4c');
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
INSERT INTO "score" VALUES('855994f50599fb93','fa903c14cd81f323','fa2d065099edc4e4',3,'60958769913c9fffb22c8ad0089b28dd1354e4a2ed4c6f62f793758503af276c');
INSERT INTO "score" VALUES('855994f50599fb93','fa903c14cd81f323','6aacfc2e693f3601',2,'27d8e4ba9e9ccc3287e8d398be41e00c12ce29178ead881d9787e15aabddadb8');
INSERT INTO "score" VALUES('855994f50599fb93','414051e95cdc1b6b','fa2d065099edc4e4',1,'d02d90e4803f8235f1732502495f92ba76d210ebf6347c407c1eff01389f62bf');
INSERT INTO "score" VALUES('855994f50599fb93','414051e95cdc1b6b','5246e21146482f75',3,'0af286ac77ff824378af90684262a7e5f63eadd258596f8b4494cd1106a39a48');
INSERT INTO "score" VALUES('855994f50599fb93','97b3ee6cacb64c56','6aacfc2e693f3601',3,'c823ee7346be18d682fcb7110211ad548d84b6f7aa912a2c99f4b32f799ba08b');
INSERT INTO "score" VALUES('3fe04ca05be3567f','995cbe10a4edd1a5','653e0783d67cd9bc',1,'5120c80c331a2f63db9a93a43940f6ccfab03fd7413307484c82a99e937588d3');
INSERT INTO "score" VALUES('3fe04ca05be3567f','995cbe10a4edd1a5','36d968813d1ea816',3,'1c807f48f285f34ba1964fbb81597fef42c34bed2075528fef70e4d98b62800f');
INSERT INTO "score" VALUES('3fe04ca05be3567f','6527d976118ad5cb','c5e64d559940ee9b',1,'530d0a2c2aa816ff23a38808ff2fbbea0e9f28fac9d57b34ebd654408c11c52f');
INSERT INTO "score" VALUES('3fe04ca05be3567f','6527d976118ad5cb','653e0783d67cd9bc',3,'dd7ac8c1912899511c4352833186be100202eea3273bb4a0fdb056e446b16f85');
INSERT INTO "score" VALUES('3fe04ca05be3567f','6527d976118ad5cb','b447c693775ca6e6',2,'0fc2d6a326e3d327ed2823533a33d7fc5fe10224fd0705c0299a4f733d6c618b');
INSERT INTO "score" VALUES('3fe04ca05be3567f','f0b7ba3b8b45e3ba','c5e64d559940ee9b',3,'3d1afa4342a1517ba26d0d65b85a8e392f95b1835150f3962dea25c231f8584d');
INSERT INTO "score" VALUES('3fe04ca05be3567f','f0b7ba3b8b45e3ba','653e0783d67cd9bc',1,'bfcdd4f0060101f99f8001cc083a37aa1a58cad67fb063f1e7878ab5493757c0');
INSERT INTO "score" VALUES('3fe04ca05be3567f','f0b7ba3b8b45e3ba','b447c693775ca6e6',3,'dacc64f007cd8b7e7447064a41874116fef98ecf9b1b578f7b43fac7f5a3d4a1');
INSERT INTO "score" VALUES('3fe04ca05be3567f','f0286c422ca47715','c5e64d559940ee9b',1,'236e2933844b6b1f2fb6367ee7cb61cecbc853e28b47e13001fa78a620ea83a3');
INSERT INTO "score" VALUES('3fe04ca05be3567f','f0286c422ca47715','3b0791cb002899ee',2,'048960c74ed5e459cd4aadb75d8fb19ba0fb8b7879de9aebb146fd5f9e20204b');
INSERT INTO "score" VALUES('3fe04ca05be3567f','f0286c422ca47715','b447c693775ca6e6',2,'3857a523c39cf48986d085f7881d7a12cc66a929b104fdbe9ddcc2f33aac0c81');
INSERT INTO "score" VALUES('3fe04ca05be3567f','f0286c422ca47715','10d9e6bc10a75c81',3,'c9fbcfc779ae6bb6ea4e12f15ce877b83380d6974e72b3eeb8a3890ec0e15032');
INSERT INTO "score" VALUES('3fe04ca05be3567f','63f25266e3003fb0','3b0791cb002899ee',3,'91a045e89f9621d46691f038be18f771d94ec21d81e2a51687b1434fbe149bb8');
INSERT INTO "score" VALUES('3fe04ca05be3567f','63f25266e3003fb0','10d9e6bc10a75c81',1,'5ce7975dcabaf4764bed6322041329aaf8d5e8354842fb701322a80c3795805f');
INSERT INTO "score" VALUES('3fe04ca05be3567f','7412bce73929894d','3b0791cb002899ee',2,'e3500a8432a857f05d5e1f975b9d8b9962b219705dec801dd0cfcecaf7fe7fbb');
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
INSERT INTO "segment" VALUES('f0278adde01e1aa7','855994f50599fb93','customers','Firms of 5 to 20 people',800,'other','','','100000000220',0,'4d5bd3c722b7402f4e9ecd250d6823286f0ca56dfa6e534ec7c2821662dba22d');
INSERT INTO "segment" VALUES('9ce0d9526abb2999','855994f50599fb93','users','Secretaries at month’s end',3,'other','','','211211211212',1,'dcd3ec81721b5609f801d57ca55d73fc95732e1280383338ddff7e051b9f1b96');
INSERT INTO "segment" VALUES('4d9d086d87191c29','3fe04ca05be3567f','customers','Trading firms, 20 to 100 seats',1200,'other','','','022000001000',0,'9a4cd9ba34d986e69f03bb70eb97e926a208be897b8836758d8e0db126d44507');
INSERT INTO "segment" VALUES('0e3faf1457545c4a','3fe04ca05be3567f','customers','Small shops, under 20 seats',5000,'other','','','200000000002',1,'e8404d44eaf5a23d87145761960944d916994e4ee8a3a535138924a3e642a878');
INSERT INTO "segment" VALUES('0e46d213520e659c','3fe04ca05be3567f','users','Old hands',28,'other','3b0791cb002899ee','want it to stay out of the way','211111110122',2,'23778124c1f661f2e2e0dd4ddf930dfa1adb5294021e4f124df2081d9570b71f');
INSERT INTO "segment" VALUES('5c8b99fc16717c68','3fe04ca05be3567f','users','New this year',9,'new','3b0791cb002899ee','want a quick start, no dead end','222111110111',3,'6636e14216c4c3d675123f5399a2d6d5c3dfd55ec8e02b177ac8da948d17fd0a');
INSERT INTO "segment" VALUES('0743954bbbc96ac0','3fe04ca05be3567f','users','Power users',3,'power','3b0791cb002899ee
10d9e6bc10a75c81','want control up front','111111111111',4,'c033cd9f749968187f0be36c2a81eb31a22b05b52bb35679e870b8fb1319f236');
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
INSERT INTO "stage" VALUES('bb7635da4ae4b00f','855994f50599fb93','Need',0,'6f94ce6e9130bfb7ac170ffa5d8e27cdd4e774428e372f1192c494ae688db6b7');
INSERT INTO "stage" VALUES('7763d125e4c0586c','855994f50599fb93','Search',1,'4aa32469903ad93946e471e7ed740834ed816666202de002055f14a8927bed89');
INSERT INTO "stage" VALUES('8b53d8c05a335091','855994f50599fb93','Try',2,'8c710e9ce02cb5341bc978fc485815317107e17c02c83148f66722122bff4543');
INSERT INTO "stage" VALUES('e1930e9cc9c5a34b','855994f50599fb93','Decide',3,'721fbd22a1cac69feea750586b1e5428422a293f2ed30da1c80bea33abbde549');
INSERT INTO "stage" VALUES('f5c1f2005c582bf7','855994f50599fb93','Pay',4,'a645bae937e2bcc636ebb1a08f8474b23c14e4e8816307dd5b803ca714ce1e2f');
INSERT INTO "stage" VALUES('5d5d006ba1390710','855994f50599fb93','Start',5,'ee26d6613d1b06eca6a1031a20dbe6eaff11668d3dc2037fd75bfcf94e6012c9');
INSERT INTO "stage" VALUES('133dcd3c5f92c50b','855994f50599fb93','Everyday',6,'344190d8f0f3cec7a0acc6f65b4c122d716457d799d967f6d31a8a4d2b8dc7e7');
INSERT INTO "stage" VALUES('8320c862e81c1aec','855994f50599fb93','Renewal',7,'9af886db6e6e3cc5b0fd70af460ff20ef48a2251d333b383158ab75474d4da67');
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
INSERT INTO "tie" VALUES('855994f50599fb93','6aacfc2e693f3601','fa2d065099edc4e4',2,'1fdef08cf4603ffb9f295d5fef3901e9dfc6cdf25fe904029c80bca7b722b4d2');
INSERT INTO "tie" VALUES('3fe04ca05be3567f','653e0783d67cd9bc','c5e64d559940ee9b',2,'df1fafcacbf7b5e9906f0c4ff147ec4c2a917b7bf02b005e2622cfa5e8a39190');
INSERT INTO "tie" VALUES('3fe04ca05be3567f','36d968813d1ea816','c5e64d559940ee9b',2,'7054d0191e1accec333f7b9651abadad2ca9495160162a14d0dcb778f1e44dbd');
INSERT INTO "tie" VALUES('3fe04ca05be3567f','36d968813d1ea816','653e0783d67cd9bc',1,'b7bbc56f0f27792e1403fd966068f59bad2ed4d147d4f49c4cf28aaece9c21e0');
INSERT INTO "tie" VALUES('3fe04ca05be3567f','c9b1e18a38d67ee1','c5e64d559940ee9b',2,'34dc8ad85f009b8d5a963d96eba36a1f19007589e51f46ced9d3a6babb6c7854');
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
INSERT INTO "user_class" VALUES('5246e21146482f75','855994f50599fb93','Secretaries',3,'beginner',0,'a811ccb12cb879f7ecdb0b5cf4e3befcbd13def07e29c2af5251c37730cbf6a9');
INSERT INTO "user_class" VALUES('3b0791cb002899ee','3fe04ca05be3567f','Sales reps',40,'gets_by',0,'e69029810f7fc010e3fdf6d97819b393f1b53e084f3d881132a902dd7effee9f');
INSERT INTO "user_class" VALUES('b447c693775ca6e6','3fe04ca05be3567f','Sales managers',5,'skilled',1,'050ec55c48a69db7de7f6160e2ca3615834f107ece740e38e24a28dbc99c7ade');
INSERT INTO "user_class" VALUES('10d9e6bc10a75c81','3fe04ca05be3567f','Marketing managers',3,'expert',2,'4e3a74f9a9c0058a815ababe63193302ee4714f218f73de2ef1710456318a169');
INSERT INTO "user_class" VALUES('966b6ffd69882dda','3fe04ca05be3567f','Administrators',2,'expert',3,'68abdd7d6076da00a753b61ec4efb45c4f15394ef636ab578c45150e1638dd1a');
CREATE TABLE way (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "way" VALUES('bcb8fcf57003c9a9','855994f50599fb93','ours','CashPilot',0,'700f3516084ad0914ef892f0fb11ca89a079b0111f87299883f812ec621d991b');
INSERT INTO "way" VALUES('fef8a687b03072df','855994f50599fb93','as_today','Carry on as today',1,'b92329eb62e3fd7fdcd5cad0e14fd0e1e33b3f1b57b9116a0250d4d2e2ad606d');
INSERT INTO "way" VALUES('6fe9b6841a701f67','3fe04ca05be3567f','ours','ClearDesk CRM',0,'f063b207686d56434f43cbe8497485162299ec06b08df425f80fbf3fd0d090a5');
INSERT INTO "way" VALUES('6d7082c6f9d72f31','3fe04ca05be3567f','rival','Large suite',1,'629eaa9ca27c1fdaf8605b1905d03a0a71d42933d367afacfbd5b96ede616439');
INSERT INTO "way" VALUES('4315994d4a00f833','3fe04ca05be3567f','as_today','Carry on with spreadsheets',2,'b848a856d16ff45c610df9a116febf83d7c16c830b036cbd6f86cbe7eb23d93c');
CREATE INDEX answer_of_product ON answer (product_id);
CREATE INDEX benefit_of_product ON benefit (product_id);
CREATE INDEX cost_line_of_product ON cost_line (product_id);
CREATE INDEX decision_maker_of_product ON decision_maker (product_id);
CREATE INDEX lane_of_product ON lane (product_id);
CREATE INDEX moment_of_product ON moment (product_id);
CREATE INDEX need_of_product ON need (product_id);
CREATE INDEX score_of_product ON score (product_id);
CREATE INDEX segment_of_product ON segment (product_id);
CREATE INDEX stage_of_product ON stage (product_id);
CREATE INDEX tie_of_product ON tie (product_id);
CREATE INDEX user_class_of_product ON user_class (product_id);
CREATE INDEX way_of_product ON way (product_id);
COMMIT;
